import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'customer-key',
  title: 'The source does not encrypt its services with a key of the customer',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { tests: ['TC-09', 'TC-10'] },
  predicts: ['MnABYOKEnabledOnSourceTenant'],
  needs: ['source.dataEncryptionPolicies', 'source.recipients', 'source.sharePointCustomerKey'],
  messages: {
    mailboxes: {
      found:
        "Exchange of the source has {count} enabled {count|policy that encrypts|policies that encrypt} mailboxes with a customer key{count|:|, e.g.} '{name}'.",
      fix: "Take the mailboxes off '{name}'{count|| and the others} and disable {count|it|them} before anybody is moved.",
    },
    mailbox: {
      found:
        "{count} {count|mailbox of the wave is|mailboxes of the wave are} encrypted under a policy{count|:|, e.g.} {upn} under '{name}'.",
      fix: "Clear the data encryption policy '{name}' of {upn}{count|| and of the other mailboxes}, and let the service encrypt {count|it|them} again.",
    },
    sharepoint: {
      found: 'SharePoint of the source encrypts with a customer key, so {workload} cannot be moved.',
      fix: 'Ask the vendor how to leave the customer key in SharePoint of the source before {workload} is moved.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/purview/customer-key-overview',
  ],
  judge(_pair, facts, verdict, { settings, cohort }) {
    // A policy of which the service does not say that it is disabled counts as enabled.
    const policies = [...facts['source.dataEncryptionPolicies'].all()].filter(policy => policy.enabled !== false)
    const ids = new Set(cohort.users.map(user => user.source.objectId?.toLowerCase()))
    const mailboxes = [...facts['source.recipients'].all()].filter(
      each => each.encryptionPolicy !== null && each.encryptionPolicy !== '' && ids.has(each.objectId.toLowerCase()),
    )
    const sharePoint = facts['source.sharePointCustomerKey'].read().inUse
    const [policy] = policies
    const [mailbox] = mailboxes
    if (settings.workloads.includes('mailbox')) {
      if (policy !== undefined) return verdict.fail('mailboxes', { count: policies.length, name: policy.name })
      if (mailbox !== undefined)
        return verdict.fail('mailbox', { count: mailboxes.length, upn: mailbox.upn, name: mailbox.encryptionPolicy ?? '' })
    }
    if (settings.workloads.includes('onedrive') && sharePoint) return verdict.fail('sharepoint', { workload: 'OneDrive' })
    return verdict.pass()
  },
})
