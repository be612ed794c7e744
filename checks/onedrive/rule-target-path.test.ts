import { expect, test } from 'vitest'
import { hasApostrophe, oneDriveUrl } from './rule-target-path.ts'

test('the address is made of the UPN, with underscores for its signs', () => {
  expect(oneDriveUrl('https://target-my.sharepoint.com/', 'Ada.O-Byron@target.example')).toBe(
    'https://target-my.sharepoint.com/personal/ada_o_byron_target_example',
  )
})

test('both kinds of apostrophe are found', () => {
  expect(hasApostrophe(["o'hara@a.example"])).toBe(true)
  expect(hasApostrophe(['a@a.example', 'o’hara'])).toBe(true)
  expect(hasApostrophe(['ohara@a.example'])).toBe(false)
})
