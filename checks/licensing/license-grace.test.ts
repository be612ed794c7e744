import { account, license, sku } from '../../facts/testing.ts'
import type { SubscribedSku } from '../../facts/subscribed-skus.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import licenseGrace from './license-grace.ts'

const standard = sampleSettings.source.standardLicenseGroups[0] ?? ''
const facts = (product: Partial<SubscribedSku> = {}, licenses: readonly AccountLicense[] = [license('e3', { groupId: standard })]) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...licenses] })],
  'source.subscribedSkus': [sku('e3', 'SPE_E3', [], product)],
})

proveCheck(licenseGrace, {
  pass: [
    { name: 'the product is in force', gate: 'cutover', facts: facts() },
    {
      name: 'what stays is in its grace period',
      gate: 'cutover',
      facts: facts({ status: 'Warning' }, [license('e3'), license('e3', { groupId: 'add-on' })]),
    },
    { name: 'no licenses', gate: 'cutover', facts: facts({}, []) },
  ],
  fail: [
    { name: 'the subscription has expired', message: 'grace', found: /SPE_E3 .* the state Warning/, facts: facts({ status: 'Warning' }) },
    { name: 'the subscription is suspended', message: 'grace', facts: facts({ status: 'Suspended' }) },
    {
      name: 'more seats are taken than paid for',
      message: 'grace',
      found: /12 of 10 seats/,
      facts: facts({ enabled: 10, warning: 5, consumed: 12 }),
    },
    {
      name: 'the assignment itself',
      message: 'grace',
      found: /its state is Disabled/,
      facts: facts({}, [license('e3', { groupId: standard.toUpperCase(), state: 'Disabled' })]),
    },
  ],
  undecided: [
    { name: 'an unknown product', reason: /e9/, facts: facts({}, [license('e9', { groupId: standard })]) },
    { name: 'a product without a state', reason: /does not state/, facts: facts({ status: '' }) },
  ],
})
