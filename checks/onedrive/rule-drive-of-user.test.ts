import { expect, test } from 'vitest'
import { adasDrive, oneDrives, personalSite } from '../../facts/testing-drives.ts'
import type { OneDrives } from '../../facts/one-drives.ts'
import { driveOfUser } from './rule-drive-of-user.ts'

const table = (...rows: OneDrives[]) => {
  const find = (of: unknown) => rows.find(row => row.owner === of)
  return {
    find,
    row: () => {
      throw new Error('not asked for')
    },
    all: () => rows,
    size: rows.length,
  }
}
const upn = 'Ada@source.example'
const named = personalSite('ada@source.example')
const nameless = personalSite('ada@source.example', '')

test('the owner is found by the UPN of the map and by the one that the account has now, whatever their case', () => {
  const mine = table(oneDrives('ada@source.example'))
  expect(driveOfUser(upn, named, mine)).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser('Ada.New@source.example', nameless, mine)).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser('Ada.New@source.example', nameless, table(oneDrives('ada.new@source.example')))).toHaveProperty('site')
})

test('a OneDrive with another owner is found by the address that the profile names, and only by that address', () => {
  const elsewhere = oneDrives('bea@source.example', { url: `${adasDrive}2` })
  expect(
    driveOfUser(upn, personalSite('ada@source.example', `${adasDrive.toUpperCase()}/`), table(elsewhere, oneDrives('url:x'))),
  ).toMatchObject({ site: { url: adasDrive }, owner: '' })
  expect(driveOfUser(upn, named, table(oneDrives('bea@source.example')))).toMatchObject({ owner: 'bea@source.example' })
  expect(driveOfUser(upn, named, table(elsewhere))).toMatchObject({ unclear: expect.stringContaining('does not list it') })
})

test('of two OneDrives the one that the profile names is meant; without a name it is unclear', () => {
  const two = { owner: 'ada@source.example', sites: [...oneDrives('x', { url: `${adasDrive}1` }).sites, ...oneDrives('x').sites] }
  expect(driveOfUser(upn, named, table(two))).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser(upn, nameless, table(two))).toMatchObject({ unclear: expect.stringContaining('2 OneDrives') })
})

test('none only when the list and the profile agree', () => {
  expect(driveOfUser(upn, nameless, table())).toEqual({ none: true })
  expect(driveOfUser(upn, named, table())).toHaveProperty('unclear')
})

test('a profile that was asked for under another name is no evidence', () => {
  expect(driveOfUser('ada.new@source.example', nameless, table())).toMatchObject({
    unclear: expect.stringContaining('ada.new@source.example now'),
  })
})
