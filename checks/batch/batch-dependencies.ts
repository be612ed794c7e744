import { defineCheck } from '../define.ts'
import { isForm } from './rule-forms.ts'
import { listed } from './rule-listed.ts'

export default defineCheck({
  id: 'batch-dependencies',
  title: 'People who share a flow or a solution move in one wave',
  scope: 'batch',
  subjects: 'wave',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.1'], limitations: ['L.4'] },
  needs: ['pair.inventory', 'pair.plannedUsers'],
  messages: {
    split: {
      found:
        '{count} {count|flow or solution|flows or solutions} of {wave} {count|is|are} shared with people who do not move in it: {items}.',
      fix: 'Move these people in one wave, or plan the repair of each flow and solution with its users: {items}.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/power-platform/admin/move-environment-tenant'],
  judge(wave, facts, verdict) {
    const planned = facts['pair.plannedUsers']
    const split: string[] = []
    for (const item of facts['pair.inventory'].all()) {
      if (isForm(item)) continue
      const { kind, name, users } = item
      const waves = users.map(user => ({ user, wave: planned.find(user)?.wave }))
      if (!waves.some(each => each.wave === wave.id)) continue
      const others = waves.filter(each => each.wave !== wave.id).map(each => `${each.user} in ${each.wave ?? 'no wave'}`)
      if (others.length > 0) split.push(`${kind === '' ? '' : `${kind} `}'${name}' (${listed(others)})`)
    }
    return split.length === 0 ? verdict.pass() : verdict.fail('split', { count: split.length, wave: wave.id, items: listed(split) })
  },
})
