import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from './build.ts'
import { hostileRun } from './hostile-run.ts'
import { payloads } from './hostile-payloads.ts'
import { mildRun, wideRun } from './sample-odd-runs.ts'
import { sampleRun, sampleRunOf, sampleRunWithReadyUsers } from './sample-run.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const absent = executable === undefined && !process.env['CI']
if (absent) process.stderr.write('reports/report.browser.test.ts is skipped: no Chromium in /usr/bin; install the package chromium.\n')

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const active = '#grid .row.active'
const nodes = 'document.querySelectorAll("*").length'

describe.skipIf(absent)('the report in a browser', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavegate-report-'))
  const address = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href
  let browser: Browser
  const seen: { requests: string[]; problems: string[] } = { requests: [], problems: [] }

  async function open(name: string, hash = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options })
    page.setDefaultTimeout(90_000)
    seen.requests.length = 0
    seen.problems.length = 0
    page.on('request', request => void seen.requests.push(request.url()))
    page.on('console', message => void seen.problems.push(message.text()))
    page.on('pageerror', error => void seen.problems.push(String(error)))
    page.on('dialog', dialog => void dialog.dismiss())
    await page.goto(`${address(name)}${hash}`)
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready=yes]', { state: 'attached' })
    return page
  }

  beforeAll(async () => {
    writeFileSync(join(folder, 'sample.html'), buildReport(sampleRun))
    writeFileSync(join(folder, 'ready.html'), buildReport(sampleRunWithReadyUsers))
    writeFileSync(join(folder, 'wide.html'), buildReport(wideRun()))
    writeFileSync(join(folder, 'mild.html'), buildReport(mildRun()))
    writeFileSync(join(folder, 'large.html'), buildReport(sampleRunOf(10_000, { extraChecks: 22 })))
    writeFileSync(
      join(folder, 'hostile.html'),
      buildReport(hostileRun(payloads.filter(payload => /[<"'`({]/.test(payload) && payload.length < 1_000))),
    )
    browser = await chromium.launch({ ...(executable ? { executablePath: executable } : {}), args: flags })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('opens from a file, asks for nothing else and reports no problem', async () => {
    const page = await open('sample')
    await page.waitForSelector('#row-0')
    const [own, ...others] = seen.requests
    expect(own).toBe(address('sample'))
    expect(others.filter(url => !url.startsWith('data:'))).toEqual([])
    expect(seen.problems).toEqual([])
    await page.close()
  })

  test('finds a user by name, target UPN and batch', async () => {
    const page = await open('sample')
    for (const [text, users] of [
      ['Grace HOPPER', '1 user'],
      ['ada.byron@target', '1 user'],
      ['w07-b04', '50 users, and 1 other than users'],
      ['nobody', '0 users'],
    ] as const) {
      await page.fill('#filter-q', text)
      expect(await page.textContent('#hits')).toBe(users)
    }
    expect(new URL(page.url()).hash).toBe('#subjects?q=nobody')
    await page.close()
  })

  test('a cause leads to exactly its users, and their number is that of the page', async () => {
    const page = await open('sample')
    await page.click('#check-exchange-guid a[href*="message=not-stamped"]')
    await page.waitForFunction('document.querySelector("#hits").textContent === "12 users"')
    expect(await page.textContent('#cause')).toContain('not-stamped')
    await page.selectOption('#filter-batch', 'w07-b01')
    expect(await page.textContent('#hits')).toBe('3 users')
    await page.close()
  })

  test('filters by verdict and state', async () => {
    const page = await open('ready', '#subjects?state=held-back')
    expect(await page.textContent('#hits')).toBe('37 users')
    await page.selectOption('#filter-state', 'ready')
    expect(await page.textContent('#hits')).toBe('163 users')
    await page.click('#clear')
    await page.selectOption('#filter-verdict', 'undecided')
    expect(await page.textContent('#hits')).toBe('3 users')
    await page.close()
  })

  test('a card opens by address with everything that is known, and Escape closes it', async () => {
    const page = await open('sample', '#subjects?open=edsger.byron%40source.example')
    const card = (await page.textContent('#card')) ?? ''
    for (const text of [
      'Edsger Byron',
      'edsger.byron@target.example',
      'w07-b01',
      'Held back',
      'exchange-guid',
      'carries no ExchangeGUID',
      'Run the identity mapping',
      'source.recipients',
      '2026-11-23 02:14:22.310 UTC',
      'sha256-',
    ])
      expect(card).toContain(text)
    expect(await page.locator('#card .group, #card tbody tr').count()).toBe(8)
    await page.keyboard.press('Escape')
    expect(await page.locator('#card').isVisible()).toBe(false)
    expect(new URL(page.url()).hash).toBe('#subjects')
    await page.close()
  })

  test('the gravest finding is that of a blocker, in the list and first in the card; what holds nobody back says so', async () => {
    const page = await open('ready', '#subjects?q=grace.turing')
    expect(await page.textContent(`${active} .finding .badge`)).toBe('Fail')
    expect(await page.textContent(`${active} .finding`)).toContain('premature-license')
    await page.goto(`${address('mild')}#subjects?open=ada.byron%40source.example`)
    await page.waitForSelector('#card[open]')
    expect(await page.locator('#card .group .badge').allTextContents()).toEqual(['Fail', 'Undecided', 'Fail · warning', 'Fail · advice'])
    await page.close()
  })

  test('the cards of both tenants and of a batch open too', async () => {
    const page = await open('sample', '#subjects?open=tenants%3A')
    expect(await page.textContent('#card')).toContain('allows no outbound moves')
    await page.goto(`${address('sample')}#subjects?open=batch%3Aw07-b02`)
    await page.waitForFunction('document.querySelector("#card-title")?.textContent === "w07-b02"')
    await page.close()
  })

  test('is worked by keyboard alone: arrows move, Enter opens, Escape returns to the row', async () => {
    const page = await open('sample')
    await page.focus('#grid')
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home', 'PageDown']) await page.keyboard.press(key)
    const row = await page.getAttribute('#grid', 'aria-activedescendant')
    expect(row).toMatch(/^row-[1-9]/)
    expect(await page.getAttribute(active, 'aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    expect(await page.locator('#card').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.id')).toBe('grid')
    expect(await page.getAttribute('#grid', 'aria-activedescendant')).toBe(row)
    await page.close()
  })

  test('the grid tells assistive technology its size and its rows their places', async () => {
    const page = await open('large')
    expect(await page.getAttribute('#grid', 'aria-rowcount')).toBe(String(1 + 200 + 10_000 + 1))
    await page.focus('#grid')
    await page.keyboard.press('End')
    await page.waitForSelector(`#row-${200 + 10_000}`)
    expect(await page.getAttribute(active, 'aria-rowindex')).toBe(String(1 + 1 + 200 + 10_000))
    expect(await page.locator('#grid [role=columnheader]').count()).toBe(5)
    await page.close()
  })

  test('10,000 users stay below 3,000 elements, also while they are searched', async () => {
    const page = await open('large')
    expect(await page.evaluate<number>(nodes)).toBeLessThan(3_000)
    await page.fill('#filter-q', 'ada')
    expect(await page.evaluate<number>(nodes)).toBeLessThan(3_000)
    await page.goto(`${address('large')}#subjects?open=ada.byron%40source.example`)
    await page.waitForSelector('#card[open]')
    expect(await page.evaluate<number>(nodes)).toBeLessThan(3_000)
    await page.close()
  })

  test('no script of hostile data runs, whatever is opened', async () => {
    const page = await browser.newPage()
    page.setDefaultTimeout(90_000)
    let ran = 0
    const requests: string[] = []
    await page.exposeFunction('pwned', () => ran++)
    page.on('request', request => void requests.push(request.url()))
    await page.goto(address('hostile'))
    await page.waitForSelector('html[data-ready=yes]', { state: 'attached' })
    await page.evaluate('document.querySelectorAll("details").forEach(part => (part.open = true))')
    await page.focus('#grid')
    for (let row = 0; row < 20; row++) {
      await page.keyboard.press('Enter')
      expect(await page.locator('#card').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await page.keyboard.press(row % 2 === 0 ? 'ArrowDown' : 'PageDown')
    }
    await page.fill('#filter-q', '<img src=x onerror=pwned()>')
    expect(ran).toBe(0)
    expect(await page.locator('img, iframe, object, embed, video, audio, base, marquee, math, template').count()).toBe(0)
    expect(requests.filter(url => !url.startsWith('data:') && !url.startsWith('file:'))).toEqual([])
    await page.close()
  })

  test('the rule of a check is drawn when it is opened, by hand, by address and for paper', async () => {
    const page = await open('sample')
    const prose = page.locator('.prose')
    expect(await prose.count()).toBe(0)
    await page.click('#check-exchange-guid summary')
    await page.waitForSelector('#check-exchange-guid .prose p')
    expect(await page.textContent('#check-exchange-guid .prose')).toContain('How to fix')
    await page.goto(`${address('sample')}#check-tenant-identity`)
    await page.waitForSelector('#check-tenant-identity .prose')
    expect(await page.locator('#check-tenant-identity .prose').isVisible()).toBe(true)
    expect(await page.textContent('#check-tenant-identity .prose')).not.toContain('How to fix')
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await prose.count()).toBe(sampleRun.checks.length)
    expect(seen.problems).toEqual([])
    await page.close()
  })

  test('71 checks and 67 facts, as many as a real run has, with causes in half of them, stay below 3,000 elements', async () => {
    const page = await open('wide')
    expect(await page.evaluate<number>(nodes)).toBeLessThan(3_000)
    expect(await page.locator('.card .group').count()).toBeGreaterThan(60)
    await page.close()
  })

  test('the facts are a closed table, drawn when it is opened, when the address names it, and for paper', async () => {
    const page = await open('sample')
    const rows = page.locator('#facts tbody tr')
    expect(await rows.count()).toBe(0)
    await page.click('#facts summary')
    await page.waitForSelector('#facts tbody tr')
    expect(await rows.count()).toBe(sampleRun.manifest.facts.length)
    expect(await page.textContent('#facts tbody')).toContain(sampleRun.manifest.facts.find(fact => fact.digest !== null)?.digest)
    await page.goto(`${address('sample')}#facts`)
    await page.reload()
    await page.waitForSelector('#facts tbody tr')
    await page.goto('about:blank')
    await page.goto(address('sample'))
    await page.waitForSelector('html[data-ready]')
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await rows.count()).toBe(sampleRun.manifest.facts.length)
    await page.close()
  })

  test('without JavaScript everything but the list is there, and a sentence says so', async () => {
    const page = await open('sample', '', { javaScriptEnabled: false })
    expect(await page.locator('#subjects noscript p').isVisible()).toBe(true)
    expect(await page.locator('#list').isVisible()).toBe(false)
    expect(await page.locator('#findings .card').count()).toBe(9)
    expect(await page.locator('noscript .prose').count()).toBe(sampleRun.checks.length)
    expect(await page.locator('.buttons button:visible').count()).toBe(0)
    await page.close()
  })

  test.each(['light', 'dark'] as const)('nothing is wider than a narrow screen in %s', async colorScheme => {
    const page = await open('sample', '#subjects', { viewport: { width: 390, height: 800 }, colorScheme })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.close()
  })
})
