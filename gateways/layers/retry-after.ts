/** Only what looks like an HTTP date: `Date.parse` finds a date in almost anything. */
const httpDate = /^[A-Za-z]{3,9},? \d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * `Retry-After` as seconds or as a date → milliseconds from `now`. Undefined when absent or unreadable, and for a date that is over: then
 * the service's clock is behind, and nobody said how long to wait.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  const date = httpDate.test(text) ? Date.parse(text) : Number.NaN
  return date > now ? date - now : undefined
}
