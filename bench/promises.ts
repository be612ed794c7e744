import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { readIdentityMap } from '../data/identity-map/read.ts'
import { buildReport } from '../reports/build.ts'
import { sampleRunOf } from '../reports/sample-run.ts'

/** Speed promises about single parts, each measured five times; the middle counts. Ends with 1 when one is broken. `npm run bench:promises` */
interface Promised {
  readonly what: string
  readonly milliseconds: number
  measure(): Promise<number> | number
}

const timed = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}
const map = new TextEncoder().encode(
  `wave,batch,sourceUpn,targetUpn\n${Array.from({ length: 2_000 }, (_, at) => `1,1-a,u${at}@source.example,u${at}@target.example`).join('\n')}\n`,
)
const run = sampleRunOf(10_000, { extraChecks: 22 })
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const folder = mkdtempSync(join(tmpdir(), 'wavegate-promises-'))
const report = join(folder, 'report.html')
writeFileSync(report, buildReport(run))

const parts: readonly Promised[] = [
  {
    what: 'reading an identity map of 2,000 users',
    milliseconds: 1_000,
    measure: () => timed(() => readIdentityMap(map, { file: 'map' })),
  },
  { what: 'writing the report of 10,000 users and 30 checks', milliseconds: 10_000, measure: () => timed(() => buildReport(run)) },
]
const inBrowser: readonly Promised[] = [
  { what: 'opening that report to its first row', milliseconds: 1_000, measure: async () => opened(async () => undefined) },
  { what: 'searching it', milliseconds: 100, measure: async () => opened(async evaluate => evaluate(searching)) },
]
const searching = `(() => {
  const field = document.querySelector('#filter-q')
  const started = performance.now()
  field.value = 'ada'
  field.dispatchEvent(new Event('input'))
  return performance.now() - started
})()`

let broken = 0
try {
  for (const promised of executable === undefined ? parts : [...parts, ...inBrowser]) {
    const times: number[] = []
    for (let round = 0; round < 5; round++) times.push(await promised.measure())
    const middle = times.toSorted((a, b) => a - b)[2] ?? Infinity
    const kept = middle <= promised.milliseconds
    if (!kept) broken++
    process.stdout.write(
      `${kept ? 'kept  ' : 'BROKEN'} ${promised.what}: ${middle.toFixed(0)} ms of ${promised.milliseconds.toLocaleString('en')} ms\n`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (executable === undefined) process.stdout.write('not measured: the report in a browser, as there is no Chromium in /usr/bin\n')
process.exitCode = broken === 0 ? 0 : 1

/** Milliseconds until the first row stands, or what `work` measures afterwards in a page of its own. */
async function opened(work: (evaluate: (script: string) => Promise<number>) => Promise<number | undefined>): Promise<number> {
  const browser = await chromium.launch({ ...(executable ? { executablePath: executable } : {}), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const began = performance.now()
    await page.goto(pathToFileURL(report).href)
    await page.waitForSelector('#row-0')
    const shown = performance.now() - began
    return (await work(async script => page.evaluate<number>(script))) ?? shown
  } finally {
    await browser.close()
  }
}
