import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reach-back-group-missing',
  title: 'The source account is not in the reach-back license group',
  gate: 'close',
  checks: ['license-transition'],
  alsoFound: ['reach-back-access'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    findGroup(world.tenant('source'), groupNames.reachBack).members.delete(pair.sourceId)
  },
})
