const together = 2_000

/** A long list as text, some thousand entries at a time, so that no file has to stand in memory as a whole. */
export function* pieces<Entry>(list: readonly Entry[], textOf: (some: readonly Entry[], first: boolean) => string): Generator<string> {
  for (let start = 0; start < list.length; start += together) yield textOf(list.slice(start, start + together), start === 0)
}
