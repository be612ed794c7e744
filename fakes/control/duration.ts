const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const longestMs = 400 * 86_400_000

/** Milliseconds of an ISO 8601 duration in weeks, days, hours, minutes and whole seconds; null when it is none or exceeds 400 days. */
export function parseDuration(text: string): number | null {
  const found = pattern.exec(text)
  if (!found || !/\d/.test(text) || text.endsWith('T')) return null
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map(part => Number(part ?? 0))
  const ms = ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1_000
  return ms <= longestMs ? ms : null
}
