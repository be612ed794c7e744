import { expect, test } from 'vitest'
import { bench, type Bench } from '../scenarios/testing.ts'
import { codesOf } from './testing.ts'

function codes({ world, source }: Bench): string[] {
  const [job] = source.tenant.provisioningJobs.values()
  if (!job) throw new Error('The source provisions nobody.')
  return codesOf(world, 'sync.credentials-asked', objections => ({ tenant: source.tenant, job, objections }))
}

test('with both sides allowing it the connection is valid', () => {
  expect(codes(bench())).toEqual([])
})

test.each([
  ['source', 'outboundAllowed'],
  ['target', 'inboundAllowed'],
] as const)('without the consent of the %s (%s) it is not', (name, direction) => {
  const it = bench()
  const consent = it.world.tenant(name).partners.get(it[name === 'source' ? 'target' : 'source'].tenant.id)?.automaticUserConsent
  if (!consent) throw new Error('missing')
  Object.assign(consent, { [direction]: false })
  expect(codes(it)).toEqual(['AzureDirectoryB2BManagementPolicyCheckFailure'])
})
