/** Codes are public: they appear in `*.error.json`, in `--json` output and in the exit code's reason. */
export type ErrorCode =
  | 'configuration-invalid'
  | 'identity-map-invalid'
  | 'catalog-invalid'
  | 'usage'
  | 'sign-in-failed'
  | 'wrong-tenant'
  | 'permission-missing'
  | 'unreachable'
  | 'throttled'
  | 'timeout'
  | 'answer-malformed'
  | 'answer-truncated'
  | 'answer-ambiguous'
  | 'request-refused'
  | 'not-found'
  | 'delegated-token-missing'
  | 'identity-empty'
  | 'baseline-missing'
  | 'gathering-incomplete'
  | 'run-folder-invalid'
  | 'interrupted'
  | 'internal'

/** An error with a code for machines and one sentence for people: what happened to which thing, what was expected, what to do. */
export class WavegateError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, sentence: string, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'WavegateError'
    this.code = code
  }
}

/** The messages of an error and of its causes, outermost first. */
export function causeChain(error: unknown): string[] {
  const messages: string[] = []
  let current: unknown = error
  while (current !== undefined && current !== null && messages.length < 8) {
    messages.push(current instanceof Error ? current.message : typeof current === 'string' ? current : 'an unknown failure')
    current = current instanceof Error ? current.cause : undefined
  }
  return messages
}
