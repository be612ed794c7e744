import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-needs-license',
  claim: 'A mailbox of a person moves only with the migration license on either side.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { stamped, found, objections }) {
    if (!stamped || found?.recipient.type !== 'UserMailbox') return
    if ([found.recipient, stamped].some(each => each.persistedCapabilities.includes('ExchangeT2TMbxMove'))) return
    const message = 'Neither side has a license for the move.'
    objections.push({ code: 'CrossTenantMigrationWithoutLicensePermanentException', message })
  },
})
