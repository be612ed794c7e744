/** A request on its way out; each layer may look at it, hold it, or send a changed copy on. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Makes the body of the value of the `Authorization` header, for a service that wants it in the parts of a batch, too. */
  readonly bodyWith: ((authorization: string) => string) | undefined
  /** Reads and idempotent writes; nothing else is ever sent twice. */
  readonly repeatable: boolean
  /** Resource units it is expected to cost. */
  readonly units: number
  /** Name of the request budget it draws on. */
  readonly budget: string
  /** It asks about single users. */
  readonly perUser: boolean
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  /** 1 for the first attempt. */
  readonly attempt: number
}

/** A whole answer; redirects are answers too and are never followed. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export type Send = (request: Outgoing) => Promise<Answer>

/** One concern of sending, wrapped around the rest. State lives in the function that makes the layer. */
export type Layer = (next: Send) => Send

/** Waits; replaced in tests so that nothing sleeps. Rejects when the signal aborts. */
export type Delay = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
