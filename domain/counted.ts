/** A number with the word that fits it: `1 hold`, `2 holds`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
