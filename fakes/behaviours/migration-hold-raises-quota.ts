import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'migration-hold-raises-quota',
  claim: 'Enabling litigation hold for migration puts a MailUser on hold and lets it take 100 GB of recoverable items.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'hold.prepared',
  happen(_world, { recipient }) {
    recipient.holds.litigation = true
    recipient.recoverableItemsQuota = 100 * 1024 ** 3
  },
})
