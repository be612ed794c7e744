import { describe, expect, test } from 'vitest'
import { count, counted, createOutput, forTerminal, type OutputOptions } from './output.ts'

function stream(isTTY: boolean) {
  const written: string[] = []
  return { written, isTTY, columns: 40, write: (text: string | Uint8Array) => written.push(String(text)) > 0 }
}

const made = (terminal: { readonly out: boolean; readonly err: boolean }, options: Partial<OutputOptions> = {}) => {
  const [stdout, stderr] = [stream(terminal.out), stream(terminal.err)]
  const output = createOutput({ json: false, quiet: false, color: true, stdout, stderr, environment: {}, ...options })
  return { output, out: () => stdout.written.join(''), err: () => stderr.written.join('') }
}
const red = '\u001b[31mCLOSED\u001b[39m'

describe('colours', () => {
  test('are those of the stream that is written to: a piped result is plain while progress is coloured', () => {
    const { output } = made({ out: false, err: true })
    expect([output.paint('red', 'CLOSED'), output.paintSaid('red', 'CLOSED')]).toEqual(['CLOSED', red])
    const other = made({ out: true, err: false }).output
    expect([other.paint('red', 'CLOSED'), other.paintSaid('red', 'CLOSED')]).toEqual([red, 'CLOSED'])
  })

  test.each([
    ['--no-color', { color: false }],
    ['NO_COLOR', { environment: { NO_COLOR: '1' } }],
    ['a dumb terminal', { environment: { TERM: 'dumb' } }],
  ] as const)('are gone with %s', (_name, options) => {
    expect(made({ out: true, err: true }, options).output.paint('red', 'CLOSED')).toBe('CLOSED')
  })
})

describe('without a terminal', () => {
  test('a stage is one line on stderr, and no control character is written', async () => {
    const { output, out, err } = made({ out: false, err: false })
    await output.stage(
      'gathering',
      async progress => progress('3 facts'),
      () => '60 users',
    )
    expect(err()).toMatch(/^ {2}gathering {14}60 users {2}\d+\.\d s\n$/)
    expect(out()).toBe('')
  })
})

describe('in a terminal', () => {
  test('progress stands on one line no wider than it, and is gone before anything else is written', async () => {
    const { output, err } = made({ out: true, err: true })
    await output.stage(
      'gathering',
      async progress => {
        progress(`3 facts \u001b[2J${'x'.repeat(100)}`)
        output.say('a remark')
      },
      () => 'done',
    )
    const [, , long = ''] = err().split('\r\u001b[2K')
    expect(long).toHaveLength(39)
    expect(long).toMatch(/^ {2}gathering {14}3 facts x+$/)
    expect(err()).toContain('x\r\u001b[2Ka remark\n')
  })

  test('progress is gone when a stage fails', async () => {
    const { output, err } = made({ out: true, err: true })
    const failing = output.stage(
      'judging',
      async () => {
        throw new Error('no')
      },
      () => '',
    )
    await expect(failing).rejects.toThrow('no')
    expect(err().endsWith('\r\u001b[2K')).toBe(true)
  })
})

test('--quiet silences progress, not warnings and results', async () => {
  const { output, out, err } = made({ out: true, err: true }, { quiet: true })
  await output.stage(
    'judging',
    async progress => progress('12 checks'),
    () => '',
  )
  output.say('progress')
  output.warn('an event was left behind')
  output.result('Gate: OPEN')
  expect([out(), err()]).toEqual(['Gate: OPEN\n', 'an event was left behind\n'])
})

test('--json leaves stdout to one object', () => {
  const { output, out } = made({ out: false, err: false }, { json: true })
  output.result('for people')
  output.machine({ decision: 'open' })
  expect(out()).toBe('{"decision":"open"}\n')
})

test('directory data cannot move a terminal', () => {
  expect(forTerminal('Ada\u001b[2J\u001b]0;title\u0007 \u202eByron\r\u0000')).toBe('Ada  Byron  ')
  expect(forTerminal('two\nlines\tand ünïcödé')).toBe('two\nlines\tand ünïcödé')
})

test('numbers are written the same on every machine', () => {
  expect([count(1234567), counted(1, 'user'), counted(1200, 'batch', 'batches')]).toEqual(['1,234,567', '1 user', '1,200 batches'])
})
