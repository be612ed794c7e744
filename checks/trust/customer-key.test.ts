import type { DataEncryptionPolicy } from '../../facts/data-encryption-policies.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import customerKey from './customer-key.ts'

const facts = (policies: readonly DataEncryptionPolicy[] = [], sharePoint = false, encryptionPolicy: string | null = null) => ({
  'source.dataEncryptionPolicies': policies,
  'source.recipients': [recipient(sourceId('ada'), { encryptionPolicy })],
  'source.sharePointCustomerKey': { inUse: sharePoint },
})
const enabled = { name: 'Board', enabled: true }

proveCheck(customerKey, {
  pass: [
    { name: 'neither service uses one', facts: facts() },
    { name: 'a policy is disabled', facts: facts([{ ...enabled, enabled: false }]) },
    { name: 'only mailboxes move, only SharePoint uses one', settings: { workloads: ['mailbox'] }, facts: facts([], true) },
    { name: 'only OneDrive moves, only Exchange uses one', settings: { workloads: ['onedrive'] }, facts: facts([enabled], false, 'Board') },
    {
      name: 'a mailbox of nobody in the wave is encrypted',
      facts: { ...facts(), 'source.recipients': [recipient(sourceId('ada')), recipient('other', { encryptionPolicy: 'Board' })] },
    },
  ],
  fail: [
    { name: 'a policy for mailboxes is enabled', message: 'mailboxes', found: /1 enabled policy .*'Board'/, facts: facts([enabled]) },
    { name: 'a policy does not say that it is disabled', message: 'mailboxes', facts: facts([{ ...enabled, enabled: null }]) },
    {
      name: 'a mailbox is still under a policy that is disabled',
      message: 'mailbox',
      found: /ada@source\.example under 'Old'/,
      facts: facts([{ name: 'Old', enabled: false }], false, 'Old'),
    },
    { name: 'SharePoint uses one', message: 'sharepoint', found: /OneDrive/, facts: facts([], true) },
  ],
})
