import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areaScore, floor, type MutantReport, mutationPage, percent, scoresOf, type AreaScore } from './mutation/score.ts'

/**
 * `npm run mutation [area…]`: changes the checks of an area one expression at a time and counts how many of these mutants no test notices.
 * Writes docs/mutation.md; scores of areas that did not run stay as they were. Exits 1 when an area is below the floor or did not run.
 */
const root = join(import.meta.dirname, '..')
const page = join(root, 'docs', 'mutation.md')
const areas = readdirSync(join(root, 'checks'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && readdirSync(join(root, 'checks', entry.name)).some(file => file.endsWith('.test.ts')))
  .map(entry => entry.name)
  .toSorted()

const asked = process.argv.slice(2)
const unknown = asked.filter(area => !areas.includes(area))
if (unknown.length > 0) {
  process.stderr.write(`No area of checks/ is called ${unknown.join(', ')}; areas: ${areas.join(', ')}\n`)
  process.exit(20)
}

const known = new Map(scoresOf(readOr(page, '')).map(score => [score.area, score]))
const broken: string[] = []
for (const area of asked.length > 0 ? asked : areas) {
  const score = run(area)
  if (score === undefined) broken.push(area)
  else known.set(area, score)
  writeFileSync(page, mutationPage([...known.values()].toSorted((a, b) => (a.area < b.area ? -1 : 1))))
}
const ran = [...known.values()].filter(score => asked.length === 0 || asked.includes(score.area))
for (const score of ran)
  process.stdout.write(`${score.area}: ${percent(score)} (${score.killed} of ${score.killed + score.survived} mutants noticed)\n`)
const total = { killed: ran.reduce((sum, score) => sum + score.killed, 0), survived: ran.reduce((sum, score) => sum + score.survived, 0) }
if (ran.length > 1) process.stdout.write(`total: ${percent(total)} (${total.killed} of ${total.killed + total.survived} mutants noticed)\n`)
for (const area of broken) process.stdout.write(`${area}: did not run to its end\n`)
process.exitCode = broken.length > 0 || ran.some(score => areaScore(score) < floor) ? 1 : 0

function run(area: string): AreaScore | undefined {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      'run',
      '--mutate',
      `checks/${area}/*.ts,!checks/**/*.test.ts`,
      '--logLevel',
      'warn',
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, WAVEGATE_MUTATION_AREA: area } },
  )
  if (status !== 0) return undefined
  const report = JSON.parse(readFileSync(join(root, 'dist/mutation/mutation.json'), 'utf8')) as MutantReport
  const left = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(mutant => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
      .map(
        mutant =>
          `  ${file}:${mutant.location.start.line} ${mutant.mutatorName} → ${(mutant.replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100)}`,
      ),
  )
  if (left.length > 0) process.stdout.write(`Mutants of checks/${area} that no test notices:\n${left.join('\n')}\n`)
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(mutant => mutant.status))
  const count = (...wanted: readonly string[]): number => statuses.filter(each => wanted.includes(each)).length
  return { area, killed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage'), at: new Date().toISOString().slice(0, 10) }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
