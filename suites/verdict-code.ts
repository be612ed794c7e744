import type { VerdictName } from '../domain/verdict.ts'

/** One byte per verdict; 0 means: nothing was reported. */
const codes: Readonly<Record<VerdictName, number>> = { pass: 1, fail: 2, undecided: 3, 'not-applicable': 4, manual: 5 }

export const codeOf = (verdict: VerdictName): number => codes[verdict]

export const passCode = codes.pass
