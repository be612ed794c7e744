import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cohortOf } from '../../domain/planning.ts'
import { InputError } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { maxUsers, readIdentityMap } from './read.ts'
import type { KnownDomains } from './row.ts'

const header = 'wave,batch,sourceUpn,targetUpn'
const ada = '1,1-a,ada@source.example,ada@target.example'
const bob = '1,1-a,bob@source.example,bob@target.example'
const lines = (...text: readonly string[]) => text.join('\n')

const read = (text: string | Uint8Array, domains?: KnownDomains) =>
  readIdentityMap(typeof text === 'string' ? Buffer.from(text) : text, { file: 'users.csv', domains })

function problemsOf(text: string | Uint8Array, domains?: KnownDomains): readonly Problem[] {
  try {
    read(text, domains)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

describe('a readable map', () => {
  test('gives one user per row in the order of the file', () => {
    expect(read(lines(header, ada, bob)).map(user => user.key)).toEqual(['ada@source.example', 'bob@source.example'])
  })

  test('gives every value of a full row in its normal form', () => {
    const id = (digit: string) => `05E9A617-0261-4CEE-BB44-138D3EF5D96${digit}`
    const text = lines(
      `${header},sourceId,targetId,targetMail,pilot,adGuid,notes`,
      `pilot,p-1,Ada@Source.example,ada@target.example,${id('1')},${id('2')},Ada.Byron@Target.example,YES,{${id('3')}},hello`,
    )
    expect(read(text)).toEqual([
      {
        key: 'ada@source.example',
        wave: 'pilot',
        batch: 'p-1',
        pilot: true,
        source: { side: 'source', upn: 'Ada@Source.example', objectId: id('1').toLowerCase() },
        target: { side: 'target', upn: 'ada@target.example', objectId: id('2').toLowerCase() },
        targetMail: 'ada.byron@target.example',
        adGuid: id('3').toLowerCase(),
      },
    ])
  })

  test('sends from the target UPN when no address is given', () => {
    expect(read(lines(header, '1,a,ada@source.example,Ada@target.example'))[0]?.targetMail).toBe('ada@target.example')
  })

  test('may have its columns in any order and case', () => {
    expect(read('TARGETUPN,Batch,SourceUpn,WAVE\nada@target.example,1-a,ada@source.example,1\n')).toEqual(read(lines(header, ada)))
  })

  test.each([
    ['a byte order mark', `\uFEFF${lines(header, ada, bob)}`],
    ['semicolons', lines(header, ada, bob).replaceAll(',', ';')],
    ['tabs', lines(header, ada, bob).replaceAll(',', '\t')],
    ['the separator line of Excel', `sep=;\r\n${lines(header, ada, bob).replaceAll(',', ';')}`],
    ['a separator line with a byte order mark and an odd separator', `\uFEFFsep=|\n${lines(header, ada, bob).replaceAll(',', '|')}`],
    ['Windows line endings', lines(header, ada, bob).replaceAll('\n', '\r\n')],
    ['old Mac line endings', lines(header, ada, bob).replaceAll('\n', '\r')],
    ['mixed line endings', `${header}\r\n${ada}\n${bob}\r\n`],
    ['every value quoted', lines(header, ada, bob).replaceAll(/[^,\n]+/g, '"$&"')],
    ['blank rows at the end', `${lines(header, ada, bob)}\n\n,,,\n   \n`],
    ['blank rows above and between', `\n\n${header}\n\n${ada}\n,,,\n${bob}`],
    ['unnamed empty columns, as Excel leaves them', lines(`${header},,`, `${ada},,`, `${bob},,`)],
    ['no delimiters of empty cells in some rows, as Excel leaves them out', lines(`${header},pilot,notes`, ada, `${bob},,`)],
    ['empty cells beyond the header', lines(header, `${ada},,`, bob)],
    ['spaces around values', lines(header, ada, bob).replaceAll(',', ' , ')],
    ['no-break spaces around values', lines(header, ada, bob).replaceAll(',', '\u00a0,\u00a0')],
  ])('may have %s', (_name, text) => expect(read(text)).toEqual(read(lines(header, ada, bob))))

  test('may not end within a row, even where only cells are missing that may be empty', () => {
    const cut = `${header},pilot,notes\n${ada},,\n${bob}`
    expect(() => read(cut)).toThrow(/:3: expected 6 values as in the header, but there are 4/)
    expect(read(`${cut}\n`)).toHaveLength(2)
  })

  test('may name waves and batches in any script', () => {
    expect(read(lines(header, 'Größe 2,東京-1,ada@source.example,ada@target.example'))[0]).toMatchObject({
      wave: 'Größe 2',
      batch: '東京-1',
    })
  })

  test('may have commas, quotes and any script in its notes', () => {
    expect(read(lines(`${header},notes`, `${ada},"Zoë said ""later"", ©"`))).toHaveLength(1)
  })

  test('takes the sample', () => {
    const users = read(readFileSync(new URL('sample.csv', import.meta.url)))
    expect(cohortOf(users).waves.map(wave => [wave.id, wave.batches.map(batch => batch.users.length)])).toEqual([
      ['pilot', [2]],
      ['1', [2, 1]],
    ])
  })

  test('may have 100,000 users, and not one more', () => {
    const rows = Array.from({ length: maxUsers }, (_, index) => `1,1-a,u${index}@source.example,u${index}@target.example`)
    expect(read(lines(header, ...rows))).toHaveLength(maxUsers)
    expect(problemsOf(lines(header, ...rows, ada))).toMatchObject([{ expected: 'at most 100000 users, but there are 100001' }])
  })
})

describe('a file that is no UTF-8 table', () => {
  const utf16 = Buffer.from(lines(header, ada), 'utf16le')
  test.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16'],
    ['UTF-16, big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16.swap16()]), 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(lines(header, ada), 'utf16le'), 'zero bytes'],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'zero bytes'],
    ['empty', Buffer.from(''), 'empty'],
    ['only blank lines', Buffer.from('\r\n  \r\n'), 'empty'],
    ['only a byte order mark', Buffer.from('\uFEFF'), 'empty'],
    ['only commas', Buffer.from(',,,\n,,,\n'), 'there is none'],
    ['only a header', Buffer.from(header), 'there is none'],
    ['beyond 64 MiB', Buffer.alloc(64 * 1024 * 1024 + 1, 'a'), '64 MiB'],
  ])('is refused with one sentence when it is %s', (_name, bytes, part) => {
    expect(problemsOf(bytes)).toMatchObject([{ expected: expect.stringContaining(part) }])
  })

  test('is refused with the line of the first foreign byte when it is Latin-1', () => {
    expect(problemsOf(Buffer.from(lines(header, ada, '1,1-a,zoë@source.example,z@target.example'), 'latin1'))).toMatchObject([
      { line: 3, expected: expect.stringContaining('Windows-1252') },
    ])
  })
})

describe('a faulty header', () => {
  test('is answered with every missing, doubled and unknown column', () => {
    expect(problemsOf('wave,Wave,sourceUPM,targetUpn\n1,1,a,b\n').map(problem => [problem.line, problem.expected, problem.fix])).toEqual([
      [1, 'each column once, but it is column 1 and column 2', 'remove or rename one of the two'],
      [1, 'a known column', 'did you mean sourceUpn?'],
      [1, 'a column batch', expect.any(String)],
      [1, 'a column sourceUpn', expect.any(String)],
    ])
  })

  test('does not hide the faults of rows as long as every column can be told', () => {
    expect(
      problemsOf(
        'wave,batch,sourceUpn,targetUpn,remarks\n,1-a,ada@source.example,ada@target.example,x\n1,1-a,bob,bob@target.example,\n',
      ).map(problem => [problem.line, problem.place]),
    ).toEqual([
      [1, 'header'],
      [2, 'wave'],
      [3, 'sourceUpn'],
    ])
  })

  test('names its line below the separator line of Excel', () => {
    expect(problemsOf('sep=;\nwave;batch;sourceUpn;goal\n')).toMatchObject([{ line: 2 }, { line: 2, expected: 'a column targetUpn' }])
  })
})

describe('faulty rows', () => {
  test('are all reported at once, by line and column', () => {
    const text = lines(
      header,
      ',1-a,ada@source.example,ada@target.example',
      bob,
      '1,1-a,not a upn,cy@target.example',
      '1,1-a,dan@source.example',
      '1,1-a,eve@source.example,EVE@source.example',
    )
    expect(problemsOf(text).map(problem => [problem.line, problem.place, problem.value])).toEqual([
      [2, 'wave', undefined],
      [4, 'sourceUpn', '"not a upn"'],
      [5, '', undefined],
      [6, 'targetUpn', '"EVE@source.example"'],
    ])
  })

  test('keep their line numbers below values with line breaks', () => {
    expect(problemsOf(lines(`${header},notes`, `${ada},"two`, 'lines"', `${bob},x,y`)).map(problem => problem.line)).toEqual([2, 4])
  })

  test.each([
    ['ada@source@example.com'],
    ['@source.example'],
    ['ada@'],
    ['ada@source'],
    ['ada.@source.example'],
    ['zoë@source.example'],
    ['ada b@source.example'],
    ['ada\u200b@source.example'],
    [`${'a'.repeat(65)}@source.example`],
    [`ada@${'a'.repeat(60)}.example`],
    ['ada@-source.example'],
    ['<ada@source.example>'],
  ])('with %s as a UPN are refused', upn => {
    expect(problemsOf(lines(header, `1,1-a,${upn},ada@target.example`))).toMatchObject([{ line: 2, place: 'sourceUpn' }])
  })

  test.each([["o'neil@source.example"], ['a_b.c#EXT#@source.onmicrosoft.com'], ['-dash@source.example'], ['A1!^~@xn--bcher-kva.example']])(
    'with %s as a UPN are accepted',
    upn => expect(read(lines(header, `1,1-a,${upn},ada@target.example`))[0]?.source.upn).toBe(upn),
  )

  test.each([
    ['sourceId', '05e9a617'],
    ['targetId', '00000000-0000-0000-0000-000000000000'],
    ['adGuid', 'F6bpBWEC7ky7RBONPvXZZQ=='],
    ['targetMail', 'smtp:ada@target.example'],
    ['targetMail', 'Ada <ada@target.example>'],
    ['pilot', 'maybe'],
  ])('with a %s of %s are refused', (column, value) => {
    expect(problemsOf(lines(`${header},${column}`, `${ada},${value}`))).toMatchObject([{ line: 2, place: column, value: `"${value}"` }])
  })

  test('whose GUID is an immutable id are told to give the GUID', () => {
    expect(problemsOf(lines(`${header},adGuid`, `${ada},F6bpBWEC7ky7RBONPvXZZQ==`))[0]?.fix).toContain('immutable id')
  })

  test.each([['../x'], ['a/b'], ['.'], ['-a'], ['a\u202eb'], ['x'.repeat(65)], ['<b>'], ["'=1+1"]])(
    'with %s as a wave are refused',
    wave => {
      expect(problemsOf(lines(header, `${wave},1-a,ada@source.example,ada@target.example`))).toMatchObject([{ line: 2, place: 'wave' }])
    },
  )

  test.each([['\u0007'], ['\u001b[31m'], ['\u0085'], ['\u2028']])(
    'with a control character in a note are refused and shown harmlessly',
    character => {
      const [problem] = problemsOf(lines(`${header},notes`, `${ada},a${character}b`))
      expect(problem).toMatchObject({ line: 2, place: 'notes' })
      expect(problem?.value).not.toContain(character)
    },
  )

  test.each([
    ['an open quote', lines(header, ada, '1,1-a,"bob@source.example,bob@target.example'), 3],
    ['a quote within a value', lines(header, ada, '1,1-a,bo"b@source.example,bob@target.example'), 3],
    ['text behind a quoted value', lines(header, ada, '1,1-a,"bob"@source.example,bob@target.example'), 3],
    ['a value in an unnamed column', lines(`${header},,`, `${ada},,x`), 2],
    ['a value beyond the header', lines(header, `${ada},x`), 2],
    ['one value too few', lines(header, ada, '1,1-a,bob@source.example'), 3],
  ])('with %s are refused', (_name, text, line) => expect(problemsOf(text)).toMatchObject([{ line }]))

  test('are reported beside broken quotes in other rows', () => {
    expect(problemsOf(lines(header, '1,1-a,x"x,y', '1,1-a,bad,bob@target.example')).map(problem => problem.line)).toEqual([2, 3])
  })

  test('are not mistaken for the header when the header has broken quotes', () => {
    expect(problemsOf(lines('wave,ba"tch,sourceUpn,targetUpn', ada))).toMatchObject([
      { line: 1, expected: 'quotes only around a whole value' },
    ])
  })
})

describe('rows that contradict each other', () => {
  const id = (digit: string) => `05e9a617-0261-4cee-bb44-138d3ef5d96${digit}`
  const full = `${header},sourceId,targetId,targetMail,adGuid`
  test.each([
    ['source UPN in another case', '1,1-a,ADA@source.example,x@target.example,,,,', 'sourceUpn'],
    ['target UPN', '1,1-a,x@source.example,ada@target.example,,,,', 'targetUpn'],
    ['source account as target', '1,1-a,x@source.example,ada@source.example,,,,', 'targetUpn'],
    ['source id', `1,1-a,x@source.example,x@target.example,${id('1')},,,`, 'sourceId'],
    ['source id as target id', `1,1-a,x@source.example,x@target.example,,${id('1')},,`, 'targetId'],
    ['target id', `1,1-a,x@source.example,x@target.example,,${id('2')},,`, 'targetId'],
    ['target address', '1,1-a,x@source.example,x@target.example,,,a.b@target.example,', 'targetMail'],
    ['on-premises GUID', `1,1-a,x@source.example,x@target.example,,,,${id('3')}`, 'adGuid'],
  ])('by the same %s are refused naming both lines', (_name, row, column) => {
    const first = `1,1-a,ada@source.example,ada@target.example,${id('1')},${id('2')},a.b@target.example,${id('3')}`
    const problem = problemsOf(lines(full, first, row)).find(candidate => candidate.place === column)
    expect(problem).toMatchObject({ line: 3, expected: expect.stringContaining('of line 2') })
  })

  test('by one object id on both sides of a row are refused', () => {
    expect(problemsOf(lines(`${header},sourceId,targetId`, `${ada},${id('1')},${id('1')}`))).toMatchObject([{ line: 2, place: 'targetId' }])
  })

  test('by a batch in two waves, or names that differ in case only, are refused', () => {
    const text = lines(header, ada, '2,1-a,bob@source.example,bob@target.example', '1,1-A,cy@source.example,cy@target.example')
    expect(problemsOf(text)).toMatchObject([
      { line: 3, place: 'batch', expected: expect.stringContaining('line 2') },
      { line: 4, place: 'batch', expected: expect.stringContaining('"1-a"') },
    ])
    const composed = lines(header, 'Größe,a,ada@source.example,ada@target.example', 'Gro\u0308ße,a,bob@source.example,bob@target.example')
    expect(problemsOf(composed)).toMatchObject([
      { line: 3, place: 'wave', expected: expect.stringContaining('one way to write the name') },
      { line: 3, place: 'batch' },
    ])
  })

  test('by exchanged sides are refused where the domains are known', () => {
    const domains = { source: ['source.example', 'both.example'], target: ['target.example', 'both.example'] }
    expect(problemsOf(lines(header, '1,1-a,ada@target.example,ada@source.example'), domains).map(problem => problem.place)).toEqual([
      'sourceUpn',
      'targetUpn',
    ])
    expect(problemsOf(lines(header, '1,1-a,ada@both.example,ada@unknown.example'), domains)).toEqual([])
  })
})
