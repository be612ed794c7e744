import { gunzipSync } from 'node:zlib'
import { parse as parseCsv } from 'csv-parse/sync'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildReport } from './build.ts'
import { csvOf, heldBackCsv, readyCsv, resultsCsv } from './csv.ts'
import { hostileRun } from './hostile-run.ts'
import { payloads } from './hostile-payloads.ts'
import { resultsJson } from './json.ts'
import { isHttps } from './markdown.ts'

/** Everything that the templates and the Markdown renderer themselves may write. */
const elements = new Set(
  'html head meta link title style body a header p nav main section div dl dt dd h1 h2 h3 h4 h5 span strong b i br svg rect ul ol li article code pre details summary table caption thead tbody tfoot tr th td form label input select option button noscript dialog footer script em blockquote hr'.split(
    ' ',
  ),
)
const attributes = new Set(
  'lang charset http-equiv content name rel href class id aria-labelledby aria-label aria-hidden viewBox preserveAspectRatio x y width height tabindex role scope target hidden type autocomplete spellcheck placeholder value data-file data-do data-rule data-fix data-facts title start'.split(
    ' ',
  ),
)
const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u
const formulaStart = /^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

const run = hostileRun(payloads)
let html: string
const found: DefaultTreeAdapterTypes.Element[] = []

const walk = (node: DefaultTreeAdapterTypes.Node): void => {
  if ('tagName' in node) found.push(node)
  if ('childNodes' in node) for (const child of node.childNodes) walk(child)
}

beforeAll(() => {
  html = buildReport(run)
  walk(parse(html, { scriptingEnabled: false }))
})

test('the corpus holds at least 200 different payloads', () => expect(new Set(payloads).size).toBeGreaterThanOrEqual(200))

describe('a page over hostile data', () => {
  test('holds no element and no attribute that came from data', () => {
    expect(found.length).toBeGreaterThan(1000)
    expect([...new Set(found.map(element => element.tagName))].filter(name => !elements.has(name))).toEqual([])
    expect(
      [...new Set(found.flatMap(element => element.attrs.map(attribute => attribute.name)))].filter(name => !attributes.has(name)),
    ).toEqual([])
  })

  test('holds two scripts, one style and no text of its own outside of its elements', () => {
    const of = (name: string): DefaultTreeAdapterTypes.Element[] => found.filter(element => element.tagName === name)
    expect(of('script').map(element => element.attrs)).toEqual([
      [
        { name: 'type', value: 'application/octet-stream' },
        { name: 'id', value: 'data' },
      ],
      [],
    ])
    expect([of('style').length, of('title').length, of('main').length, of('form').length, of('dialog').length, of('link').length]).toEqual([
      1, 1, 1, 1, 1, 1,
    ])
    expect(of('meta').map(element => element.attrs[0]?.value)).toEqual([
      'utf-8',
      'Content-Security-Policy',
      'viewport',
      'color-scheme',
      'referrer',
    ])
  })

  test('links to fragments and https addresses only, and to https without handing over the window', () => {
    const links = found
      .filter(element => element.tagName === 'a')
      .map(element => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])))
    for (const link of links) {
      const href = link['href'] ?? ''
      expect(href.startsWith('#') || isHttps(href)).toBe(true)
      if (!href.startsWith('#')) expect(link['rel']).toBe('noopener noreferrer')
    }
    expect(
      links.some(
        link => link['href'] === 'https://evil.example/%22onclick=%22pwned()' || link['href']?.startsWith('https://evil.example/'),
      ),
    ).toBe(true)
  })

  test('shows no hidden character, neither in the page nor in the embedded columns', () => {
    expect(html.replaceAll(/[\n\t]/g, '')).not.toMatch(hiddenCharacter)
    const data = found.find(element => element.tagName === 'script')?.childNodes[0]
    const base64 = data && 'value' in data ? data.value : ''
    const texts: string[] = []
    JSON.parse(gunzipSync(Buffer.from(base64, 'base64')).toString(), (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
    expect(texts.length).toBeGreaterThan(payloads.length)
    expect(
      texts
        .map(text => text.replaceAll('\u0001', '').replaceAll('\u0002', '').replaceAll('\n', ''))
        .filter(text => hiddenCharacter.test(text)),
    ).toEqual([])
  })

  test('shows payloads as text', () => {
    const text = (node: DefaultTreeAdapterTypes.Node): string =>
      'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : ''
    const reasons = found.find(element => element.attrs.some(({ value }) => value === 'in-the-way'))?.parentNode
    const shown = reasons ? text(reasons) : ''
    for (const payload of ['<img src=x onerror=pwned()>', '</script><script>pwned()</script>', '{{constructor}}', '&#60;script&#62;'])
      expect(shown).toContain(payload)
  })
})

describe('CSV over hostile data', () => {
  const files: Readonly<Record<string, string>> = {
    results: [...resultsCsv(run)].join(''),
    ready: readyCsv(run),
    heldBack: heldBackCsv(run),
    alone: csvOf(
      ['a'],
      payloads.map(payload => [payload]),
    ),
  }

  test.each(Object.entries(files))('%s starts no formula, wherever a spreadsheet splits it', (_name, csv) => {
    for (const delimiter of [',', ';', '\t', '|'])
      for (const row of parseCsv(csv, { delimiter, relax_quotes: true, relax_column_count: true, max_record_size: 10_000_000 }))
        for (const cell of row) if (formulaStart.test(cell)) expect.fail(`${delimiter} splits off ${JSON.stringify(cell.slice(0, 60))}`)
  })

  test.each(Object.entries(files))('%s moves no terminal and keeps its rows', (_name, csv) => {
    expect(csv.replaceAll('\n', '')).not.toMatch(hiddenCharacter)
    const rows: string[][] = parseCsv(csv)
    expect(csv.split('\n').length).toBe(rows.length + 1)
  })
})

test('the guard of the page’s own CSV is the same', async () => {
  const { csvCell }: { csvCell: (text: string) => string } = await import(new URL('assets/csv.js', import.meta.url).href)
  for (const payload of payloads)
    for (const delimiter of [',', ';', '|'])
      for (const row of parseCsv(csvCell(payload), { delimiter, relax_quotes: true, relax_column_count: true }))
        for (const cell of row) if (formulaStart.test(cell)) expect.fail(`${delimiter} splits off ${JSON.stringify(cell.slice(0, 60))}`)
})

test('JSON over hostile data is printable and loses nothing', () => {
  const json = [...resultsJson(run)].join('')
  expect(json.replaceAll('\n', '')).not.toMatch(hiddenCharacter)
  expect(JSON.parse(json)['verdicts']).toEqual(JSON.parse(JSON.stringify(run.verdicts)))
})
