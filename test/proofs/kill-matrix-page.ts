import type { Kill } from './kill-matrix.ts'

const listed = (ids: readonly string[]): string => ids.join(', ') || '–'

/** docs/kill-matrix.md: a row for every defect. */
export function killMatrixPage(kills: readonly Kill[]): string {
  const exact = kills.filter(kill => kill.missed.length === 0 && kill.unrelated.length === 0)
  const rows = kills.map(
    kill =>
      `| ${kill.defect} | ${kill.gate} | ${listed(kill.found)} | ${listed(kill.inevitable)} | ${listed(kill.missed)} | ${listed(kill.unrelated)} |`,
  )
  return `# Kill matrix

<!-- Written by \`npm run kill-matrix\`; change what it is written from. -->

Each defect alone in an otherwise clean world of the twin: the checks that it names and that failed, further checks that it inevitably
fails, those that should have failed and did not, and blockers that have nothing to do with it.

${kills.length} defects; ${exact.length} are found by exactly the checks that they name.

| defect | gate | found by | inevitably also | missed by | unrelated blockers |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
