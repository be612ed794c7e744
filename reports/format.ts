/** `10000` → `10,000`; the same on every machine, whatever its locale. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** `1 user`, `2 users`. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`

/** `2026-11-23T02:10:04.120Z` → `2026-11-23 02:10:04 UTC`; anything else stays as it is. */
export const time = (iso: string | null): string => {
  if (iso === null || iso === '') return 'never'
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso)
  return parts ? `${parts[1]} ${parts[2]} UTC` : iso
}

/** Orders text by UTF-16 code units, never by the machine's locale. */
export const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
