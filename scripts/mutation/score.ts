/** What is used of Stryker's JSON report (mutation-testing-report-schema 2). */
export interface MutantReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly status: string
          readonly mutatorName: string
          readonly replacement?: string
          readonly location: { readonly start: { readonly line: number } }
        }[]
      }
    >
  >
}

/** Mutants of one area that tests noticed, and those that none did. */
export interface AreaScore {
  readonly area: string
  readonly killed: number
  readonly survived: number
  /** Day of the run, ISO 8601. */
  readonly at: string
}

/** Share of mutants that tests must notice, per area. */
export const floor = 0.9

export const areaScore = ({ killed, survived }: Pick<AreaScore, 'killed' | 'survived'>): number =>
  killed + survived === 0 ? 1 : killed / (killed + survived)

/** Rounded down, so that 89.99 % never reads as 90 %. */
export const percent = (score: Pick<AreaScore, 'killed' | 'survived'>): string =>
  `${(Math.floor(areaScore(score) * 1000) / 10).toFixed(1)} %`

/** The page: one row per area and the total. */
export function mutationPage(scores: readonly AreaScore[]): string {
  const total = { killed: sum(scores.map(score => score.killed)), survived: sum(scores.map(score => score.survived)) }
  return `# How well the tests of the checks notice changes

\`npm run mutation [area]\` changes the checks and their shared rules one expression at a time ([Stryker](https://stryker-mutator.io/docs/stryker-js/introduction/)) and runs the tests of the area against every such mutant. A mutant that no test notices is a judgement that could go wrong unseen. At least ${floor * 100} % must be noticed in each area. Metadata (titles, sentences, sources, what is needed and covered) is not mutated: types, \`proveCheck\` and the tests of the catalog hold it.

| area | mutants | noticed | score | measured |
| --- | --- | --- | --- | --- |
${scores.map(score => `| ${score.area} | ${score.killed + score.survived} | ${score.killed} | ${percent(score)} | ${score.at} |\n`).join('')}| **total** | ${total.killed + total.survived} | ${total.killed} | ${percent(total)} | |

An area without a row has not been measured. \`WAVEGATE_MUTATION=1 .ci/run\` measures all of them and fails below the floor.
`
}

/** The rows of an earlier page. */
export const scoresOf = (page: string): AreaScore[] =>
  [...page.matchAll(/^\| ([a-z-]+) \| (\d+) \| (\d+) \| [\d.]+ % \| (\d{4}-\d\d-\d\d) \|$/gm)].map(
    ([, area = '', all, killed, at = '']) => ({
      area,
      killed: Number(killed),
      survived: Number(all) - Number(killed),
      at,
    }),
  )

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
