import type { Recipient } from '../../facts/recipients.ts'
import { defineCheck } from '../define.ts'
import { accessEdges } from './rule-access-edges.ts'
import { listed } from './rule-listed.ts'

export default defineCheck({
  id: 'split-delegates',
  title: 'Whoever works in the mailbox of another moves in the same wave or in the next one',
  scope: 'batch',
  subjects: 'wave',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.1'], limitations: ['L.5'] },
  when: ['mailboxes-move'],
  needs: ['pair.plannedUsers', 'source.recipients', 'source.mailboxDelegations', 'source.sendAsGrants'],
  messages: {
    split: {
      found: '{count} {count|delegation|delegations} of {wave} would reach across the tenants: {pairs}.',
      fix: 'Move both sides of each in the same or in neighbouring waves, or tell these users that the access will be lost: {pairs}.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(wave, facts, verdict, { settings }) {
    const place = new Map(settings.waves.map(({ id }, index) => [id, index]))
    const waveOf = (recipient: Recipient): string | undefined => facts['pair.plannedUsers'].find(recipient.upn)?.wave
    const isNear = (other: string): boolean =>
      other === wave.id || Math.abs((place.get(other) ?? Number.NaN) - (place.get(wave.id) ?? Number.NaN)) <= 1
    const edges = accessEdges(
      facts['source.recipients'].all(),
      facts['source.mailboxDelegations'].all(),
      facts['source.sendAsGrants'].all(),
    )
    const broken = new Set<string>()
    for (const { owner, trustee, right } of edges) {
      const [from, to] = [waveOf(owner), waveOf(trustee)]
      if (from !== wave.id && to !== wave.id) continue
      const [partner, its] = from === wave.id ? [trustee, to] : [owner, from]
      // A MailUser outside the map has no mailbox in the source that could stay behind.
      if (its === undefined ? partner.type === 'MailUser' : isNear(its)) continue
      broken.add(`${trustee.upn} has ${right} to ${owner.upn} (${partner.upn} is in ${its ?? 'no wave'})`)
    }
    if (broken.size === 0) return verdict.pass()
    return verdict.fail('split', { count: broken.size, wave: wave.id, pairs: listed([...broken].toSorted()) })
  },
})
