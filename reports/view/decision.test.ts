import { expect, test } from 'vitest'
import { sampleRun, sampleRunWithReadyUsers } from '../sample-run.ts'
import { decision } from './decision.ts'

test('says which gate over which wave is closed, and how many users wait for it', () => {
  const { manifest, gate } = sampleRun
  expect(decision(sampleRun)).toMatchObject({
    state: 'closed',
    word: 'Closed',
    gate: 'prestage',
    wave: 'wave w07',
    sentence: `${gate.causes.length} causes stand in the way of 200 users.`,
    ready: '0',
    heldBack: '37',
    waiting: '163',
    manifestDigest: manifest.cohort.manifestDigest,
  })
  expect(decision(sampleRunWithReadyUsers)).toMatchObject({ ready: '163', heldBack: '37', waiting: '' })
})

test('takes the oldest and the newest reading over all facts, and counts those that failed', () => {
  expect(decision(sampleRun)).toMatchObject({
    oldest: '2026-11-23 02:10:04 UTC',
    newest: '2026-11-23 02:21:41 UTC',
    failedFacts: '1 fact could not be read',
  })
})

test('says never where nothing was read', () => {
  expect(decision({ ...sampleRun, manifest: { ...sampleRun.manifest, facts: [] } })).toMatchObject({ oldest: 'never', newest: 'never' })
})

test('says that a run over some checks cannot open the gate', () => {
  expect(decision({ ...sampleRun, manifest: { ...sampleRun.manifest, onlyChecks: ['target-upn'] } }).partial).toBe(
    'This run looked at 1 check only, so it cannot open the gate: target-upn.',
  )
  expect(decision(sampleRun).partial).toBe('')
})

test('a wave that says itself what it is, is not called a wave twice', () => {
  expect(decision({ ...sampleRun, manifest: { ...sampleRun.manifest, wave: 'Wave-3' } }).wave).toBe('Wave-3')
  expect(decision({ ...sampleRun, manifest: { ...sampleRun.manifest, wave: null } }).wave).toBe('')
})
