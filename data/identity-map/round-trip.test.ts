import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UserPair } from '../../domain/account.ts'
import { InputError } from '../problems.ts'
import { readIdentityMap } from './read.ts'
import { writeIdentityMap } from './write.ts'

const hostileLocalPart = fc.stringMatching(/^['=+\-_!#^~A-Za-z0-9.]{0,19}[A-Za-z0-9'#!~^_-]$/).map(text => text.replaceAll(/[=+]/g, '-'))
const planName = fc.stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N} ._-]{0,10}[\p{L}\p{N}])?$/u)
const note = fc.string({ unit: 'grapheme', maxLength: 30 }).map(text => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ''))

const users: fc.Arbitrary<UserPair[]> = fc
  .array(
    fc.record({
      source: hostileLocalPart,
      pilot: fc.boolean(),
      id: fc.option(fc.uuid(), { nil: undefined }),
      guid: fc.option(fc.uuid(), { nil: undefined }),
    }),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .chain(people => fc.tuple(fc.constant(people), planName))
  .map(([people, wave]) =>
    people.map(({ source, pilot, id, guid }, index): UserPair => {
      const upn = `${source}${index}@source.example`
      return {
        key: upn.toLowerCase(),
        wave,
        batch: `b-${wave}`,
        pilot,
        source: { side: 'source', upn, objectId: id },
        target: { side: 'target', upn: `${source}${index}@target.example`, objectId: undefined },
        targetMail: `+${index}'=${index}@target.example`,
        adGuid: guid,
      }
    }),
  )

const distinctIds = (pairs: readonly UserPair[]): boolean =>
  [pairs.map(pair => pair.source.objectId), pairs.map(pair => pair.adGuid)].every(ids => {
    const given = ids.filter(id => id !== undefined)
    return new Set(given).size === given.length
  })

const encode = (text: string) => new TextEncoder().encode(text)

describe('a written map', () => {
  test('reads back as the same users, whatever their names', () => {
    fc.assert(
      fc.property(users.filter(distinctIds), note, (pairs, text) => {
        expect(readIdentityMap(encode(writeIdentityMap(pairs, { notes: () => text })), { file: 'f' })).toEqual(pairs)
      }),
      { numRuns: 200 },
    )
  })

  test('starts no formula in a spreadsheet', () => {
    fc.assert(
      fc.property(users, fc.constantFrom('=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'), note, (pairs, start, text) => {
        const written = writeIdentityMap(pairs, { notes: () => `${start}${text}` })
        const cells = parse(written, { bom: true }).flat()
        expect(cells.length).toBeGreaterThan(pairs.length)
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
      { numRuns: 200 },
    )
  })

  test('has no notes column unless notes are given', () => {
    expect(writeIdentityMap([]).trim()).toBe('wave,batch,sourceUpn,targetUpn,sourceId,targetId,targetMail,pilot,adGuid')
  })
})

describe('a corrupted map', () => {
  const lineBreaks = (bytes: Uint8Array): number => bytes.filter(byte => byte === 10).length
  const map = (count: number) =>
    writeIdentityMap(
      Array.from({ length: count }, (_, index): UserPair => ({
        key: `u${index}@source.example`,
        wave: '1',
        batch: '1-a',
        pilot: index === 0,
        source: { side: 'source', upn: `u${index}@source.example`, objectId: undefined },
        target: { side: 'target', upn: `u${index}@target.example`, objectId: undefined },
        targetMail: `u${index}@target.example`,
        adGuid: undefined,
      })),
      { notes: user => `"${user.key}", quoted` },
    )
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat(3),
    insert: fc.oneof(
      fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\r\n', ',"', '"\n', '\0', 'sep=;\n', '\uFEFF'),
      fc.string({ maxLength: 4 }),
    ),
  })

  test('is refused or has all rows whose line breaks are left, never silently fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.array(edit, { minLength: 1, maxLength: 3 }), (count, edits) => {
        const bytes = edits.reduce<Uint8Array>(
          (before, { at, remove, insert }) => {
            const position = at % before.length
            return Buffer.concat([before.subarray(0, position), encode(insert), before.subarray(position + remove)])
          },
          encode(map(count)),
        )
        const lost = Math.max(0, lineBreaks(encode(map(count))) - lineBreaks(bytes))
        let rows: number
        try {
          rows = readIdentityMap(bytes, { file: 'f' }).length
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          return
        }
        // Quotes lost together with the line break between them make one whole row out of two, with the second in the first one's notes.
        expect(rows).toBeGreaterThanOrEqual(count - lost)
      }),
      { numRuns: 3000 },
    )
  })

  test('is refused when it ends within a row', () => {
    const text = map(5)
    const lastRow = text.trimEnd().lastIndexOf('\n') + 1
    const lastDelimiter = text.lastIndexOf('@target.example,')
    const ends = Array.from({ length: lastDelimiter - lastRow - 1 }, (_, index) => lastRow + 1 + index)
    const accepted = ends.filter(end => {
      try {
        return readIdentityMap(encode(text.slice(0, end)), { file: 'f' }).length > 0
      } catch (error) {
        return !(error instanceof InputError)
      }
    })
    expect(accepted.map(end => text.slice(lastRow, end))).toEqual([])
  })
})
