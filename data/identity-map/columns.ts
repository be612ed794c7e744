export const requiredColumns = ['wave', 'batch', 'sourceUpn', 'targetUpn'] as const
export const optionalColumns = ['sourceId', 'targetId', 'targetMail', 'pilot', 'adGuid', 'notes'] as const
export const columns = [...requiredColumns, ...optionalColumns] as const

export type Column = (typeof columns)[number]

/** Characters that make a spreadsheet read a cell as a formula; the full-width forms count too. */
const formulaStart = '[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]'
const quotedFormula = new RegExp(`^'+${formulaStart}`)

/**
 * A cell as our own writer marks it: an apostrophe before what a spreadsheet would compute. Writing adds one apostrophe more to
 * values that already look marked, so that reading gives back every value.
 */
export const markCell = (value: string): string => (quotedFormula.test(value) ? `'${value}` : value)

export const unmarkCell = (cell: string): string => (quotedFormula.test(cell) ? cell.slice(1) : cell)
