import { expect, test } from 'vitest'
import { movedShares, percent } from './rule-moved-shares.ts'

test('shares come from the counts, not from the percentages', () => {
  expect(movedShares('612/1000 (99.9%) messages and 40/60 (66.7%) threads were migrated.')).toEqual({ messages: 0.612, threads: 40 / 60 })
  expect(movedShares('Request x. 5 / 5 (100 %) MESSAGES; 1/2 (50,0%) Threads')).toEqual({ messages: 1, threads: 0.5 })
})

test('nothing to move is all of it, and the first count of a kind is taken', () => {
  expect(movedShares('0/0 (100%) messages and 0/0 (0%) threads')).toEqual({ messages: 1, threads: 1 })
  expect(movedShares('1/2 (50%) messages, then 2/2 (100%) messages')).toEqual({ messages: 0.5, threads: undefined })
})

test('a message that does not count tells nothing', () => {
  for (const message of ['', 'Completed.', '5/10 messages', '(5%) messages', '5/10 (50%) messagesandmore'])
    expect(movedShares(message)).toEqual({ messages: undefined, threads: undefined })
})

test('a hostile message is read to its end, where patterns that look back would take minutes', () => {
  const nothing = { messages: undefined, threads: undefined }
  for (const message of ['1'.repeat(200_000), '1/1 ('.repeat(50_000), `${'9/'.repeat(100_000)}(1%) messages`])
    expect(movedShares(message)).toEqual(nothing)
})

test('a share is rounded down', () => {
  expect([percent(0.8999), percent(1), percent(2 / 3)]).toEqual(['89.9 %', '100 %', '66.6 %'])
})
