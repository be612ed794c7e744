import { expect, test } from 'vitest'
import { restrictedRecipient } from '../../facts/testing-mail.ts'
import { recipient } from '../../facts/testing.ts'
import { listAccess, strangeAddress } from './rule-list-access.ts'

const list = restrictedRecipient('board', ['ada'])
const holder = recipient('Ada', { proxies: ['smtp:ada@source.example'] })
const access = (sender: string, lists = [list], recipients = [holder]) => listAccess(sender, 'board@target.example', lists, recipients)

test('somebody whom the list names is let in under an address of theirs, whatever the case of the id', () => {
  expect(access('ada@source.example')).toEqual({ expected: 'accepted' })
})

test('an address that nobody has is rejected', () => {
  expect(access('ada@elsewhere.example')).toEqual({ expected: 'rejected' })
})

test('somebody whom the list does not name is rejected, unless names on it are unresolved', () => {
  expect(access('ada@source.example', [restrictedRecipient('board', ['bob'])])).toEqual({ expected: 'rejected' })
  expect(access('ada@source.example', [restrictedRecipient('board', ['bob'], { unresolved: ['A'] })]).expected).toBe('unknown')
})

test('a list that is not restricted proves nothing', () => {
  expect(access('ada@source.example', [])).toMatchObject({ expected: 'unknown', because: expect.stringMatching(/no restricted list/) })
})

test('an address of the target is strange to the source unless the source recipient carries it', () => {
  const target = recipient('t', { primarySmtp: 'ada@target.example' })
  expect(strangeAddress(recipient('s', { proxies: ['smtp:ada@source.example'] }), target)).toBe('ada@target.example')
  expect(strangeAddress(recipient('s', { proxies: ['smtp:ada@target.example'] }), target)).toBeUndefined()
  expect(strangeAddress(recipient('s'), recipient('t', { primarySmtp: '' }))).toBeUndefined()
})
