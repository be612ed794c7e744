import { expect, test } from 'vitest'
import { commandLine, onInterrupt } from './interrupt.ts'

test('a command can be copied into a shell: options that were not given are left out, others are quoted', () => {
  expect(
    commandLine(['check', 'prestage'], {
      map: 'my users.csv',
      config: "ada's.yaml",
      wave: undefined,
      probe: true,
      resume: false,
      only: 'a-b,c',
    }),
  ).toBe("wavegate check prestage --map 'my users.csv' --config 'ada'\\''s.yaml' --probe --only a-b,c")
})

test('one Ctrl-C that arrives twice, as npm passes it on, stops once; a later one ends the process', () => {
  const ended: number[] = []
  let now = 1_000
  let stops = 0
  const done = onInterrupt(
    () => stops++,
    () => now,
    code => ended.push(code),
  )
  try {
    process.emit('SIGINT')
    now += 20
    process.emit('SIGINT')
    expect([stops, ended]).toEqual([1, []])
    now += 1_000
    process.emit('SIGTERM')
    expect([stops, ended]).toEqual([1, [22]])
  } finally {
    done()
  }
})
