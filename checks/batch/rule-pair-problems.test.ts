import { expect, test } from 'vitest'
import type { Account } from '../../domain/account.ts'
import { sampleUser } from '../testing-samples.ts'
import { pairProblems } from './rule-pair-problems.ts'

const ada = sampleUser('ada')
const bea = sampleUser('bea')
const world = {
  users: [ada, bea],
  upnOf: ({ upn }: Account) => upn,
  domains: { source: ['source.example'], target: ['target.example'] },
}

test('two accounts each, found and told apart, are no problem', () => {
  expect(pairProblems([ada, bea], world)).toEqual({ unresolved: [], twice: [], elsewhere: [], renamed: [] })
})

test('an account without id, or unknown to its tenant, is unresolved', () => {
  const lost = { ...ada, target: { ...ada.target, objectId: undefined } }
  expect(pairProblems([lost], { ...world, users: [lost] }).unresolved).toEqual(['ada@target.example (target)'])
  expect(pairProblems([ada], { ...world, upnOf: ({ side, upn }) => (side === 'target' ? upn : undefined) }).unresolved).toEqual([
    'ada@source.example (source)',
  ])
})

test('an account named by a row of another batch is named twice, by id as well as by UPN', () => {
  const byId = { ...bea, target: { ...bea.target, objectId: ada.target.objectId?.toUpperCase() } }
  expect(pairProblems([ada], { ...world, users: [ada, byId] }).twice).toEqual(['ada@target.example (target)'])
  const byUpn = { ...bea, source: { ...bea.source, upn: 'ADA@source.example' } }
  expect(pairProblems([ada], { ...world, users: [ada, byUpn] }).twice).toEqual(['ada@source.example (source)'])
})

test('an account in a domain of the other tenant alone is elsewhere; an unverified domain is not', () => {
  const swapped = sampleUser('eve', {
    source: { ...ada.source, upn: 'eve@target.example' },
    target: { ...ada.target, upn: 'eve@nobody.example' },
  })
  expect(pairProblems([swapped], { ...world, users: [swapped] }).elsewhere).toEqual(['eve@target.example (source)'])
})

test('a source account that is called otherwise than the map says is renamed, whatever its case; a target UPN may still change', () => {
  expect(pairProblems([ada], { ...world, upnOf: ({ side }) => `lovelace@${side}.example` }).renamed).toEqual([
    'ada@source.example is lovelace@source.example (source)',
  ])
  expect(pairProblems([ada], { ...world, upnOf: ({ upn }) => upn.toUpperCase() }).renamed).toEqual([])
})
