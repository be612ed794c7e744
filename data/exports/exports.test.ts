import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readExport } from './read.ts'
import { writeExport } from './write.ts'

const tenantId = '0aaaaaaa-0000-4000-8000-000000000003'
const shape = z.object({ id: z.string() })
const text = writeExport('things', tenantId, '2026-03-01T10:00:00Z', [{ id: 'a' }, { id: 'b\u2028ö' }])

describe('an export', () => {
  test('is read back as it was written', () => {
    expect(readExport('x', text, 'things', shape)).toEqual({
      tenantId,
      exportedAt: '2026-03-01T10:00:00.000Z',
      rows: [{ id: 'a' }, { id: 'b\u2028ö' }],
    })
  })
  test('without rows is an export of nothing, not a broken one', () => {
    expect(readExport('x', writeExport('things', tenantId, '2026-03-01T10:00:00Z', []), 'things', shape).rows).toEqual([])
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
  ])('that %s is refused', (_, broken, sentence) => {
    expect(() => readExport('x.ndjson', broken, 'things', shape)).toThrow(sentence)
  })
})
