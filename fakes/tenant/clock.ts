/**
 * The world's virtual clock. It follows real time plus an offset, so that times in answers look
 * natural, and jumps only when it is told to; delayed consequences fall due when it passes them.
 */
export interface Clock {
  /** Milliseconds since the epoch, virtual. */
  now(): number
  /** ISO 8601 UTC. */
  iso(): string
  /** Runs `due` once the clock has passed `now + delayMs`; in order of due time, then of registration. */
  after(delayMs: number, due: () => void): void
  /** Moves time forward and runs everything that falls due, each at its own moment. */
  advance(ms: number): void
  /** Runs what real time has made due; called before each request is answered. */
  settle(): void
}

interface Timer {
  readonly at: number
  readonly order: number
  readonly due: () => void
}

/** `realNow` is the machine's clock in production of a twin and a fixed function in tests. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offset = 0
  let order = 0
  let frozenAt: number | null = null
  const timers: Timer[] = []
  const now = (): number => frozenAt ?? realNow() + offset

  const runUntil = (end: number): void => {
    for (;;) {
      let next: Timer | undefined
      for (const timer of timers)
        if (timer.at <= end && (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order))) next = timer
      if (!next) return
      timers.splice(timers.indexOf(next), 1)
      frozenAt = Math.max(next.at, frozenAt ?? next.at)
      next.due()
    }
  }
  const run = (end: number): void => {
    try {
      runUntil(end)
    } finally {
      frozenAt = null
    }
  }
  return {
    now,
    iso: () => new Date(now()).toISOString(),
    after: (delayMs, due) => {
      timers.push({ at: now() + delayMs, order: order++, due })
    },
    advance: ms => {
      const end = now() + ms
      run(end)
      offset = end - realNow()
    },
    settle: () => {
      if (timers.length > 0) run(now())
    },
  }
}
