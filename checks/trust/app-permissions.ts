import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { permissionGaps, shownPermissions as shown } from './rule-permission-gaps.ts'

export default defineCheck({
  id: 'app-permissions',
  title: 'The reading apps hold the permissions that their facts need, and none to change things or to read content',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage', 'cutover', 'close'],
  covers: { setup: ['P.3'] },
  needs: ['source.appPermissions', 'target.appPermissions'],
  messages: {
    missing: {
      found:
        'The reading apps lack {count} {count|permission|permissions}: {missing}. Excess ones that can change things or read content: {excess}.',
      fix: 'Grant {count|it|them} to the reading apps and give admin consent: {missing}.',
    },
    excess: {
      found:
        'The reading apps hold {count} {count|permission|permissions} that can change things or read content, and that no fact asks for: {excess}.',
      fix: 'Take {count|it|them} from the reading apps, so that a run reads nothing but its facts: {excess}.',
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
