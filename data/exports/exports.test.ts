import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readExport } from './read.ts'
import { writeExport } from './write.ts'

const tenantId = '0aaaaaaa-0000-4000-8000-000000000003'
const shape = z.object({ id: z.string() })
const now = Date.parse('2026-03-01T11:00:00Z')
const text = writeExport('things', tenantId, '2026-03-01T10:00:00Z', [{ id: 'a' }, { id: 'b\u2028ö' }])

describe('an export', () => {
  test('is read back as it was written', () => {
    expect(readExport('x', text, 'things', shape, now)).toEqual({
      tenantId,
      exportedAt: '2026-03-01T10:00:00.000Z',
      rows: [{ id: 'a' }, { id: 'b\u2028ö' }],
    })
  })
  test('without rows is an export of nothing, not a broken one', () => {
    expect(readExport('x', writeExport('things', tenantId, '2026-03-01T10:00:00Z', []), 'things', shape, now).rows).toEqual([])
  })
  test.each([
    ['is empty', '', /no last line/],
    ['lost its end', text.slice(0, -20), /no last line/],
    ['lost a row', text.replace('{"id":"a"}\n', ''), /digest/],
    ['was edited', text.replace('"a"', '"c"'), /digest/],
    ['is of another kind', writeExport('others', tenantId, '2026-03-01T10:00:00Z', []), /holds 'others'/],
    ['has a row of another shape', writeExport('things', tenantId, '2026-03-01T10:00:00Z', [{ name: 'a' }]), /Row 1/],
    ['names no tenant', writeExport('things', 'contoso', '2026-03-01T10:00:00Z', []), /no header/],
    ['states no time', writeExport('things', tenantId, 'yesterday', []), /no header/],
    ['was made tomorrow', writeExport('things', tenantId, '2026-03-02T10:00:00Z', []), /not yet/],
  ])('that %s is refused', (_, broken, sentence) => {
    expect(() => readExport('x.ndjson', broken, 'things', shape, now)).toThrow(sentence)
  })
})

describe('the exporter scripts', () => {
  const scripts = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ps1'))
  /** Everything that they call; none of it changes a tenant. `Add` is for lists in memory, `WriteAllText` for the export. */
  const harmless = [
    'Connect-MgGraph',
    'Get-MgContext',
    'Get-MgUser',
    'Invoke-MgGraphRequest',
    'ConvertFrom-Csv',
    'ConvertTo-Json',
    'ForEach-Object',
    'Get-Content',
    'Join-Path',
    'Measure-Object',
    'Out-Null',
    'Resolve-Path',
    'Select-Object',
    'Set-StrictMode',
    'Sort-Object',
    'Where-Object',
    'Write-Output',
  ]
  const codeOf = (script: string): string =>
    readFileSync(new URL(script, import.meta.url), 'utf8')
      .replaceAll(/<#[\s\S]*?#>/g, '')
      .replaceAll(/^\s*#.*$/gm, '')
  const ownOf = (code: string): string[] => [...code.matchAll(/^function ([\w-]+)/gm)].flatMap(([, name]) => name ?? [])

  test.each(scripts)('%s only reads', script => {
    const code = codeOf(script)
    const called = new Set(code.match(/\b[A-Z][a-zA-Z]+-[A-Z][a-zA-Z]+\b/g) ?? [])
    expect([...called].filter(name => !harmless.includes(name) && !ownOf(code).includes(name))).toEqual([])
    const posts = code.match(/-Method\s+\w+.*/g) ?? []
    expect(posts.filter(call => !/^-Method (?:GET|POST -Uri \$extract\b)/.test(call))).toEqual([])
    expect(code.match(/\$extract = .*/g) ?? []).toEqual(posts.map(() => expect.stringContaining('/extractSensitivityLabels"')))
  })

  test.each(scripts)('%s writes its time in the same way on a machine of any culture, and stops at the first fault', script => {
    const code = codeOf(script)
    expect(code).toContain("$ErrorActionPreference = 'Stop'")
    expect(code).toContain('Set-StrictMode -Version Latest')
    expect(code).toContain("[DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)")
    expect(code.match(/\.ToString\(/g)).toHaveLength(1)
    expect(code).not.toContain('Get-Date')
  })

  test.each(scripts)('%s asks which tenant it is signed in to before it reads anything', script => {
    const code = codeOf(script)
    const asked = code.indexOf('if ([guid] $context.TenantId -ne $TenantId) { throw')
    expect(asked).toBeGreaterThan(0)
    expect(code.slice(0, asked)).not.toMatch(/Get-MgUser|^\$\w+ = Invoke-MgGraphRequest/m)
  })
})
