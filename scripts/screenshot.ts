/** Writes docs/report.png: the first screen of the sample report. Needs Chromium; `node scripts/screenshot.ts [file.png]`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildReport } from '../reports/build.ts'
import { sampleRunWithReadyUsers } from '../reports/sample-run.ts'

const picture = process.argv[2] ?? 'docs/report.png'
const folder = mkdtempSync(join(tmpdir(), 'wavegate-screenshot-'))
const file = join(folder, 'report.html')
writeFileSync(file, buildReport(sampleRunWithReadyUsers))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' })
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('html[data-ready=yes]', { state: 'attached' })
  await page.screenshot({ path: picture })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
process.stdout.write(`Wrote ${picture}.\n`)
