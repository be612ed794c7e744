import { describe, expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { holdsOf, readHold } from './rule-hold-grammar.ts'

const hex = '7cfb30345d454ac0a989ab3041051209'
const guid = '7cfb3034-5d45-4ac0-a989-ab3041051209'

describe('an entry', () => {
  test.each([
    [`mbx${hex}:2`, 'hold'],
    [`mbx${hex}:3`, 'hold'],
    [`mbx${hex}`, 'hold'],
    [`MBX${hex.toUpperCase()}:2`, 'hold'],
    [`mbx${guid}:2`, 'hold'],
    [`mbx${hex}:1`, 'none'],
    [`mbx${hex}:9`, 'unknown'],
    [`mbx${hex}:`, 'unknown'],
    [`skp${hex}:2`, 'hold'],
    [`skp${hex}:3`, 'hold'],
    [`skp${hex}:1`, 'none'],
    [`grp${hex}:2`, 'none'],
    [`grp${hex}:3`, 'none'],
    [`-mbx${hex}`, 'exclusion'],
    [`-mbx${hex}:2`, 'exclusion'],
    [`-skp${hex}:3`, 'exclusion'],
    [`UniH${guid}`, 'hold'],
    [`unih${hex}`, 'hold'],
    ['UniH', 'unknown'],
    [`cld${hex}`, 'hold'],
    ['cld9ca0c4d3', 'hold'],
    [hex, 'hold'],
    [hex.toUpperCase(), 'hold'],
    [guid, 'hold'],
    [hex.slice(1), 'unknown'],
    [`mbx${hex.slice(1)}:2`, 'unknown'],
    ['-mbx', 'unknown'],
    ['xyz', 'unknown'],
    [`  UniH${guid}\n`, 'hold'],
    [`xunih${hex}`, 'unknown'],
    ['xcld9ca0c4d3', 'unknown'],
    ['', 'unknown'],
  ])('%s reads as %s', (entry, kind) => {
    expect(readHold(entry).kind).toBe(kind)
  })
})

const mailbox = (changed: Partial<ReturnType<typeof recipient>['holds']>) =>
  recipient('id', { holds: { ...recipient('id').holds, ...changed } })

describe('the holds of a mailbox', () => {
  test.each([
    ['nothing', {}, [], 0],
    ['litigation hold', { litigation: true }, [], 1],
    ['a retention label', { complianceTag: true }, [], 1],
    ['a delay hold', { delay: true }, [], 1],
    ['a delay release hold', { delayRelease: true }, [], 1],
    ['suspended processing is no hold', { retention: true, processingDisabled: true }, [], 0],
    ['an organization-wide policy', {}, [`mbx${hex}:2`], 1],
    ['an organization-wide policy for Teams', {}, [`skp${hex}:3`], 1],
    ['an organization-wide policy for groups only', {}, [`grp${hex}:2`], 0],
    ['an organization-wide delete-only policy', {}, [`mbx${hex}:1`], 0],
    ['an organization-wide policy from which it is excluded', { inPlace: [`-mbx${hex.toUpperCase()}`] }, [`mbx${hex}:2`], 0],
    ['an organization-wide policy, excluded from another', { inPlace: [`-mbx${hex.replace('7', '8')}`] }, [`mbx${hex}:2`], 1],
    ['an exclusion from the other kind of policy', { inPlace: [`-skp${hex}`] }, [`mbx${hex}:2`], 1],
    ['a delete-only policy beside a case hold', { inPlace: [`mbx${hex}:1`, `UniH${guid}`] }, [], 1],
    ['an own hold is not lifted by an exclusion', { inPlace: [`mbx${hex}:2`, `-mbx${hex}`] }, [], 1],
    ['everything at once', { litigation: true, complianceTag: true, delay: true, delayRelease: true, inPlace: [hex] }, [`mbx${hex}:2`], 6],
  ])('%s', (_, changed, organization, count) => {
    expect(holdsOf(mailbox(changed), organization).holds).toHaveLength(count)
  })

  test('everything is named by what an administrator can look up', () => {
    const inPlace = [`mbx${guid}:2`, `UniH${guid}`, hex, `skp${hex}:3`]
    const flags = { litigation: true, complianceTag: true, delay: true, delayRelease: true }
    expect(holdsOf(mailbox({ ...flags, inPlace }), [`mbx${hex}:3`]).holds).toEqual([
      'litigation hold',
      `retention policy mbx${hex}`,
      `eDiscovery case hold unih${guid}`,
      `legacy in-place hold ${hex}`,
      `retention policy for Teams skp${hex}`,
      `organization-wide retention policy mbx${hex}`,
      'retention label on items',
      'delay hold (up to 30 days after a hold was lifted)',
      'delay release hold (up to 30 days after a hold was lifted)',
    ])
  })

  test('entries that cannot be read are named, wherever they stand', () => {
    expect(holdsOf(mailbox({ inPlace: ['odd'] }), ['odder', `mbx${hex}:1`]).unknown).toEqual(['odd', 'odder'])
  })
  test('suspended processing is mentioned', () => {
    expect(holdsOf(mailbox({ retention: true, processingDisabled: true }), []).suspended).toEqual([
      'retention hold (processing suspended)',
      'ElcProcessingDisabled',
    ])
    expect(holdsOf(mailbox({}), []).suspended).toEqual([])
  })
})
