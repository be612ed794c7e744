import { expect, test } from 'vitest'
import { account, engageUser } from '../../facts/testing.ts'
import { sampleUser } from '../testing-samples.ts'
import { doubtAbout, engageAddresses, entriesLeft, hasNoEngagePlan, isEngagePlan } from './rule-engage-user.ts'

test('every address is looked up once, without scheme and in lower case', () => {
  const entra = account('t', {
    userPrincipalName: 'ADA@target.example',
    mail: null,
    proxies: ['smtp:ada.byron@target.example', 'sip:ada@target.example', 'x500:/o=x'],
  })
  expect(engageAddresses(sampleUser('ada'), entra)).toEqual(['ada@target.example', 'ada.byron@target.example', 'ada@source.example'])
})

test('no plan is certain only where every license is known', () => {
  const yammer = { id: 'y', name: 'YAMMER_ENTERPRISE', service: null, skuId: 'e3', partNumber: 'SPE_E3', groupId: null }
  expect(hasNoEngagePlan({ plans: [{ ...yammer, name: 'TEAMS1' }], unclear: [] })).toBe(true)
  expect(hasNoEngagePlan({ plans: [yammer], unclear: [] })).toBe(false)
  expect(hasNoEngagePlan({ plans: [], unclear: ['the license e9 is not known'] })).toBe(false)
})

test('what was deleted is not left', () => {
  const [active, gone] = [engageUser('ada@target.example'), engageUser('bea@target.example', { state: 'Deleted' })]
  expect(entriesLeft([undefined, gone, active])).toEqual(active.entries)
})

test('plans are known by the beginning of their names', () => {
  expect(['YAMMER_ENTERPRISE', 'VIVAENGAGE_CORE'].every(name => isEngagePlan({ name }))).toBe(true)
  expect(isEngagePlan({ name: 'TEAMS1' })).toBe(false)
})

test('entries leave a doubt where one does not say what it is, and where several show one address', () => {
  const [ada, bea] = [engageUser('ada@target.example'), engageUser('bea@target.example')].flatMap(({ entries }) => entries)
  if (!ada || !bea) throw new Error('no entries')
  expect([[], [ada], [ada, bea], [ada, ada]].map(doubtAbout)).toEqual([undefined, undefined, undefined, undefined])
  expect(doubtAbout([ada, { ...bea, b2b: null }])).toMatch(/did not say whether bea@target\.example/)
  expect(doubtAbout([ada, { ...ada, id: 'another' }])).toMatch(/several entries of ada@target\.example/)
})
