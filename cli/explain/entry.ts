/** One thing that `wavegate list` names and `wavegate explain` tells about. */
export interface Entry {
  readonly id: string
  /** One line. */
  readonly title: string
  /** What it is about in a word or two, for the list: a severity, gates, a cost. */
  readonly note: string
  /** All that is known, for people; Markdown or plain text. */
  text(): string
  /** The same for machines, without prose that a file holds already. */
  readonly data: object
}

/** Entries of one kind under the name that `wavegate list <kind>` takes. */
export interface Kind {
  readonly name: string
  /** In a sentence: `check`, `setup item`. */
  readonly one: string
  /** Key of the kind in the JSON list. */
  readonly key: string
  readonly entries: readonly Entry[]
}

/** Lines that are there, joined; undefined ones are left out. */
export const text = (...lines: readonly (string | undefined)[]): string => lines.filter(line => line !== undefined).join('\n')

/** `  title: a, b`, or undefined for an empty list. */
export const listed = (title: string, values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : `  ${title}: ${values.join(', ')}`
