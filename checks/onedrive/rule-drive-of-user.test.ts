import { expect, test } from 'vitest'
import { adasDrive, drive, oneDrives } from '../../facts/testing-drives.ts'
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
const upns = ['Ada@source.example', 'ada.new@source.example']
const absent = drive('a', { state: 'absent', url: '' })

test('the owner is found by either UPN, whatever its case', () => {
  expect(driveOfUser(upns, drive('a'), table(oneDrives('ada@source.example')))).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser(upns, absent, table(oneDrives('ada.new@source.example')))).toMatchObject({ site: { url: adasDrive } })
})

test('a OneDrive with another owner is found by the address that Graph shows', () => {
  const other = oneDrives('bea@source.example', { url: `${adasDrive}2` })
  expect(driveOfUser(upns, drive('a'), table(other, oneDrives('url:x')))).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser(upns, drive('a'), table(other))).toMatchObject({ unclear: expect.stringContaining('does not list it') })
})

test('of two OneDrives the one that Graph shows is meant; without Graph it is unclear', () => {
  const two = { owner: 'ada@source.example', sites: [...oneDrives('x', { url: `${adasDrive}1` }).sites, ...oneDrives('x').sites] }
  expect(driveOfUser(upns, drive('a'), table(two))).toMatchObject({ site: { url: adasDrive } })
  expect(driveOfUser(upns, absent, table(two))).toMatchObject({ unclear: expect.stringContaining('2 OneDrives') })
})

test('none only when Graph says so; refusals, locks and unknown accounts are unclear', () => {
  expect(driveOfUser(upns, absent, table())).toEqual({ none: true })
  for (const state of ['refused', 'locked', 'no-such-user'] as const)
    expect(driveOfUser(upns, drive('a', { state, url: '', code: 'accessDenied' }), table())).toHaveProperty('unclear')
})
