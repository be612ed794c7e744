import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defects } from '../fakes/scenarios/defects/index.ts'
import { type Kill, killOf } from '../test/proofs/kill-matrix.ts'

/** Puts every defect alone into a clean world and writes down which checks found it: docs/kill-matrix.md. Arguments: ids of defects, to look at some only. */
const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? defects : defects.filter(defect => wanted.includes(defect.id))
const kills: Kill[] = []
for (const defect of chosen) {
  const kill = await killOf(defect)
  kills.push(kill)
  const trouble = [
    kill.missed.length > 0 ? `missed by ${kill.missed.join(', ')}` : '',
    kill.unrelated.length > 0 ? `unrelated: ${kill.unrelated.join(', ')}` : '',
  ].filter(text => text !== '')
  process.stderr.write(`${kill.defect.padEnd(34)} ${kill.gate.padEnd(9)} ${trouble.length === 0 ? 'ok' : trouble.join('; ')}\n`)
}
const bad = kills.filter(kill => kill.missed.length > 0 || kill.unrelated.length > 0)
if (wanted.length === 0) {
  const rows = kills.map(
    kill =>
      `| ${kill.defect} | ${kill.gate} | ${kill.found.join(', ')} | ${kill.missed.join(', ') || '–'} | ${kill.unrelated.join(', ') || '–'} |`,
  )
  writeFileSync(
    join(import.meta.dirname, '..', 'docs', 'kill-matrix.md'),
    `# Kill matrix

Each defect alone in an otherwise clean world of the twin: the checks that found it, those that should have and did not, and
blockers that have nothing to do with it. ${kills.length} defects, ${kills.length - bad.length} found by exactly the checks that they name.
Written by \`npm run kill-matrix\`.

| defect | gate | found by | missed by | unrelated blockers |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
  )
}
process.exitCode = bad.length > 0 ? 1 : 0
