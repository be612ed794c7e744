import { expect, test } from 'vitest'
import { CmdletError } from './cmdlet-error.ts'
import { parseFilter } from './filter.ts'

const ada: Record<string, string | boolean | null | string[]> = {
  Alias: 'ada',
  DisplayName: "Ada O'Hara",
  IsDirSynced: false,
  ExternalEmailAddress: null,
  EmailAddresses: ['SMTP:ada@source.example', 'x500:/o=x'],
}
const matches = (filter: string): boolean => parseFilter(filter)(name => ada[name])

test.for([
  ["EmailAddresses -eq 'smtp:ADA@source.example'", true],
  ["EmailAddresses -like '*@target.example'", false],
  ["EmailAddresses -like 'x500:*'", true],
  ["EmailAddresses -ne 'x500:/o=x'", false],
  ["DisplayName -eq 'Ada O''Hara'", true],
  ['IsDirSynced -eq $true', false],
  ['ExternalEmailAddress -eq $null', true],
  ["Alias -eq 'x' -or Alias -eq 'ada' -and IsDirSynced -eq $false", true],
  ["(Alias -eq 'ada' -or Alias -eq 'x') -and -not (IsDirSynced -eq $false)", false],
  ["Unknown -eq 'x'", false],
] as const)('%s is %s', ([filter, expected]) => {
  expect(matches(filter)).toBe(expected)
})

test.for(["Alias -eq 'ada", 'Alias', "Alias -gt 'a'", "(Alias -eq 'a'", "Alias -eq 'a')", `${'('.repeat(200)}Alias -eq 'a'`])(
  '%s is no filter',
  filter => {
    expect(() => parseFilter(filter)).toThrow(CmdletError)
  },
)
