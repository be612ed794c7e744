import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { permissionGaps } from './rule-permission-gaps.ts'

const most = 8
const shown = (entries: readonly string[]): string =>
  entries.length === 0 ? 'none' : entries.slice(0, most).join(', ') + (entries.length > most ? ` and ${entries.length - most} more` : '')

export default defineCheck({
  id: 'app-permissions',
  title: 'The reading apps hold the permissions that their facts need, and none to change things',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage', 'cutover', 'close'],
  covers: { setup: ['P.3'] },
  needs: ['source.appPermissions', 'target.appPermissions'],
  messages: {
    missing: {
      found: 'The reading apps lack {count} {count|permission|permissions}: {missing}. Excess ones that can change things: {excess}.',
      fix: 'Grant {count|it|them} to the reading apps and give admin consent: {missing}.',
    },
    excess: {
      found: 'The reading apps hold {count} {count|permission|permissions} that can change things and that no fact asks for: {excess}.',
      fix: 'Take {count|it|them} from the reading apps, so that a run can only read: {excess}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/graph/permissions-reference',
    'https://learn.microsoft.com/en-us/entra/identity-platform/secure-least-privileged-access',
  ],
  judge(_pair, facts, verdict) {
    const gaps = {
      source: permissionGaps(facts['source.appPermissions'].read()),
      target: permissionGaps(facts['target.appPermissions'].read()),
    }
    const missing = sides.flatMap(side => gaps[side].missing.map(entry => `${side} ${entry}`))
    const excess = sides.flatMap(side => gaps[side].excess.map(entry => `${side} ${entry}`))
    if (missing.length > 0) return verdict.fail('missing', { count: missing.length, missing: shown(missing), excess: shown(excess) })
    if (excess.length > 0) return verdict.fail('excess', { count: excess.length, excess: shown(excess) })
    return verdict.pass()
  },
})
