/** Most lines that a file of a kind may have; the first kind that matches counts. */
export const budgets: readonly { readonly what: string; readonly files: RegExp; readonly most: number }[] = [
  { what: 'proof or test', files: /\.test\.ts$/, most: 300 },
  { what: 'index of a folder', files: /(^|\/)index\.ts$/, most: 800 },
  { what: 'rule that checks share', files: /^checks\/[^/]+\/(rule|testing)[^/]*\.ts$/, most: 120 },
  { what: 'check', files: /^checks\/[^/]+\/[^/]+\.ts$/, most: 70 },
  { what: 'fact', files: /^facts\/(?!baseline|define|facts|gather|snapshot|table|testing)[^/]+\.ts$/, most: 80 },
  { what: 'behaviour', files: /^fakes\/behaviours\/[^/]+\.ts$/, most: 60 },
  {
    what: 'cmdlet or route file',
    files: /^fakes\/services\/[^/]+\/(cmdlets|users|groups|policies|applications|directory|licenses|organization|drives|jobs)\/[^/]+\.ts$/,
    most: 120,
  },
  { what: 'step', files: /^executor\/steps\/.*\.ts$/, most: 100 },
  { what: 'page of a check', files: /^checks\/.*\.md$/, most: 80 },
  {
    what: 'generated page',
    files: /^docs\/(behaviours|checks|coverage|defects|glossary|kill-matrix|limits|permissions)\.md$/,
    most: 2_000,
  },
  { what: 'guide', files: /^docs\/.*\.md$/, most: 80 },
  { what: 'AGENTS.md', files: /^AGENTS\.md$/, most: 120 },
  { what: 'source', files: /\.(ts|mjs|js|hbs|css|md)$/, most: 300 },
]

export interface Allowance {
  readonly file: string
  readonly most: number
  readonly reason: string
}

/** Files that may be longer, each with its reason. One that is within its budget again has to leave this list. */
export const allowances: readonly Allowance[] = [
  { file: 'facts/recipients.ts', most: 140, reason: 'two cmdlets with some thirty columns each become one row' },
  { file: 'facts/users.ts', most: 130, reason: 'some twenty properties of an account, licenses and errors with shapes of their own' },
]
