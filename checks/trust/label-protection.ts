import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import type { LabelProtection } from '../../facts/label-protection.ts'

/** More than these are counted, not named. */
const named = 5
const listed = (labels: readonly string[]): string =>
  labels.length > named ? `${labels.slice(0, named).join(', ')} and ${labels.length - named} more` : labels.join(', ')

/** Why nobody but its own users, or its own key, can open what the label protects; undefined when an administrator can. */
function closedBy(label: LabelProtection): string | undefined {
  if (label.doubleKey) return `'${label.name}' (double key encryption)`
  return label.protectionType === 'userdefined' ? `'${label.name}' (permissions that users define)` : undefined
}

export default defineCheck({
  id: 'label-protection',
  title: 'Labels of the same id encrypt in both tenants, and none closes content to administrators',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { limitations: ['L.12'] },
  needs: ['source.labelProtection', 'target.labelProtection', 'source.sensitivityLabels', 'target.sensitivityLabels'],
  messages: {
    unprotected: {
      found:
        '{count} {count|label encrypts|labels encrypt} in the source but not in the target, where {count|it has|they have} the same id: {labels}.',
      fix: 'Turn encryption on in the target for {labels}, or files arrive there unencrypted.',
    },
    closed: {
      side: 'source',
      found: '{count} {count|label of the source protects|labels of the source protect} content that no administrator can open: {labels}.',
      fix: 'Find the files and mails under {labels} and have their owners remove the protection before they move.',
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/purview/encryption-sensitivity-labels',
    'https://learn.microsoft.com/en-us/purview/double-key-encryption-overview',
  ],
  judge(_pair, facts, verdict) {
    const encrypting = [...facts['source.labelProtection'].all()].filter(label => label.encrypts === true)
    const unprotected = encrypting.filter(label => facts['target.labelProtection'].find(label.id)?.encrypts === false)
    if (unprotected.length > 0)
      return verdict.fail('unprotected', { count: unprotected.length, labels: listed(unprotected.map(label => `'${label.name}'`)) })
    const closed = encrypting.flatMap(label => closedBy(label) ?? [])
    if (closed.length > 0) return verdict.fail('closed', { count: closed.length, labels: listed(closed) })
    // How labels encrypt is read from texts of unpublished form, so Graph has to agree on whether they do.
    for (const side of sides) {
      const unread = [...facts[`${side}.labelProtection`].all()].find(label => label.encrypts === null)
      if (unread !== undefined)
        return verdict.undecided(`what Purview of the ${side} says about the label '${unread.name}' could not be read`)
      const unlisted = [...facts[`${side}.labelProtection`].all()].find(
        ({ id, encrypts, disabled }) => encrypts === true && !disabled && facts[`${side}.sensitivityLabels`].find(id) === undefined,
      )
      if (unlisted !== undefined)
        return verdict.undecided(
          `Graph of the ${side} does not list the label '${unlisted.name}' (${unlisted.id}), which encrypts by Purview`,
        )
      for (const { id, name, protects } of facts[`${side}.sensitivityLabels`].all())
        if (facts[`${side}.labelProtection`].find(id)?.encrypts !== (protects ?? true))
          return verdict.undecided(`Graph and Purview of the ${side} do not agree on whether the label '${name}' (${id}) encrypts`)
    }
    return verdict.pass()
  },
})
