/** More than these are counted, not named. */
const named = 5

/** `a, b, c and 4 more`. */
export const listed = (items: readonly string[]): string =>
  items.length > named ? `${items.slice(0, named).join(', ')} and ${items.length - named} more` : items.join(', ')
