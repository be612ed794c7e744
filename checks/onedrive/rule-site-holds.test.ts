import { expect, test } from 'vitest'
import { adasDrive, siteHoldPolicy } from '../../facts/testing-drives.ts'
import { policiesHolding } from './rule-site-holds.ts'

const held = (...policies: ReturnType<typeof siteHoldPolicy>[]) => policiesHolding(adasDrive, policies).map(({ name }) => name)

test('a policy holds what it names, whatever the case and the last slash', () => {
  expect(held(siteHoldPolicy('one', [`${adasDrive.toUpperCase()}/`]), siteHoldPolicy('two', [`${adasDrive}2`]))).toEqual(['one'])
})

test('a policy for all sites holds all but its exceptions', () => {
  expect(held(siteHoldPolicy('all', ['All']), siteHoldPolicy('but', ['All'], { exceptions: [adasDrive] }))).toEqual(['all'])
})

test('what is switched off or only deletes holds nothing; what keeps, then deletes, holds', () => {
  expect(held(siteHoldPolicy('off', ['All'], { enabled: false }), siteHoldPolicy('delete', ['All'], { actions: ['delete'] }))).toEqual([])
  expect(held(siteHoldPolicy('both', ['All'], { actions: ['delete', 'keepanddelete'] }))).toEqual(['both'])
})

test('a policy without a known rule, and a case, hold', () => {
  expect(
    held(siteHoldPolicy('rules', ['All'], { actions: [] }), siteHoldPolicy('case', [adasDrive], { kind: 'case', actions: [] })),
  ).toEqual(['rules', 'case'])
})
