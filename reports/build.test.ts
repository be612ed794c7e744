import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { buildReport, clientScript, partNames, scriptNames, styleNames } from './build.ts'
import { sampleRun, sampleRunOf } from './sample-run.ts'

const html = buildReport(sampleRun)
const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('the page', () => {
  test('is byte-identical for identical input', () => {
    expect(buildReport(structuredClone(sampleRun))).toBe(html)
  })

  test('lets only its own script and style run', () => {
    const hash = (tag: string): string => {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? ''
      return `${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    for (const part of ["default-src 'none'", hash('style'), hash('script')]) expect(policy.split('; ')).toContain(part)
    expect(policy).not.toContain('unsafe')
  })

  test('parses without a single error', () => {
    const errors: string[] = []
    parse(html, { onParseError: error => errors.push(`${error.code} at line ${error.startLine}`) })
    expect(errors).toEqual([])
  })

  test('loads nothing: every address is a fragment, an https link or the empty icon', () => {
    for (const [, name, value] of html.matchAll(/\s(src|href|action|srcset|data|poster|formaction)="([^"]*)"/g)) {
      if (value === 'data:,') continue
      expect([name, value]).toEqual(['href', value])
      expect(value).toMatch(/^(#|https:\/\/)/)
    }
    expect(html).not.toMatch(/\sstyle="|\son\w+="/)
  })

  test('says everything of the first screen without a script', () => {
    const before = html.slice(0, html.indexOf('id="findings"'))
    const { manifest } = sampleRun
    for (const text of [
      'prestage gate',
      'Closed',
      'w07',
      'Northwind Trading',
      'Contoso Group',
      manifest.tenants.source.tenantId,
      manifest.tenants.target.tenantId,
      '200 users',
      manifest.cohort.manifestDigest,
      manifest.catalogDigest,
      'wavegate 0.1.0',
      '2026-11-23 02:10:04 UTC',
      '1 fact could not be read',
      'What stands in the way',
      'What could not be decided',
      '<b>1,607</b> expected pairs',
    ])
      expect(before).toContain(text)
  })
})

describe('its sources', () => {
  test('no part switches escaping off', () => {
    const unescaped = readdirSync(new URL('parts/', import.meta.url)).filter(name => /\{\{\{|\{\{&/.test(file(`parts/${name}`)))
    expect(unescaped).toEqual([])
  })

  test('every part has a view and a test, and every script is in the page', () => {
    const base = (folder: string, end: string): string[] =>
      readdirSync(new URL(folder, import.meta.url))
        .filter(name => name.endsWith(end))
        .map(name => name.slice(0, -end.length))
    expect(base('parts/', '.hbs').sort()).toEqual([...partNames, 'page'].sort())
    expect(base('view/', '.ts')).toEqual(expect.arrayContaining([...partNames]))
    expect(base('view/', '.test.ts')).toEqual(expect.arrayContaining([...partNames]))
    expect(base('assets/', '.js').sort()).toEqual([...scriptNames].sort())
    expect(base('assets/', '.css').sort()).toEqual([...styleNames].sort())
  })

  test('the script is one valid text in which no module hides a name of another', () => {
    expect(() => new Script(clientScript())).not.toThrow()
    const names = scriptNames.flatMap(name =>
      [...file(`assets/${name}.js`).matchAll(/^(?:export )?(?:async )?(?:function|const|let) (\w+)/gm)].map(match => match[1]),
    )
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('the script never makes markup from text', () => {
    expect(clientScript()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttpRequest|setHTML/,
    )
  })
})

test('10,000 users × 30 checks stay within 8 MB', { timeout: 60_000 }, () => {
  const run = sampleRunOf(10_000, { extraChecks: 22 })
  expect(run.checks.filter(check => check.scope === 'user').length).toBe(30)
  expect(Buffer.byteLength(buildReport(run))).toBeLessThan(8_000_000)
})
