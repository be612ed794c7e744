import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { permissionGaps, shownPermissions } from './rule-permission-gaps.ts'

export default defineCheck({
  id: 'excess-permissions',
  title: 'The reading apps may read nothing beyond what facts ask for',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup', 'prestage', 'cutover', 'close'],
  covers: { setup: ['P.3'] },
  needs: ['source.appPermissions', 'target.appPermissions'],
  messages: {
    further: {
      found: 'The reading apps hold {count} further {count|permission|permissions} to read, which no fact asks for: {further}.',
      fix: 'Take {count|it|them} from the reading apps, or waive this if another tool shares the app: {further}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/graph/permissions-reference',
    'https://learn.microsoft.com/en-us/entra/identity-platform/secure-least-privileged-access',
  ],
  judge(_pair, facts, verdict) {
    const further = sides.flatMap(side =>
      permissionGaps(facts[`${side}.appPermissions`].read()).furtherReads.map(permission => `${side} ${permission}`),
    )
    return further.length === 0 ? verdict.pass() : verdict.fail('further', { count: further.length, further: shownPermissions(further) })
  },
})
