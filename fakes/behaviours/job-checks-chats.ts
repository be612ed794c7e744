import { appNames } from '../scenarios/apps.ts'
import { chatMigrationRoles } from '../scenarios/permissions.ts'
import { appOf, hasService, lacks, mappedSides } from './transitions/workload-needs.ts'
import { defineBehaviour } from './define.ts'

/** Which role it reads licenses by is assumed. */
const readsLicenses = 'User.Read.All'

export default defineBehaviour({
  id: 'job-checks-chats',
  claim:
    'For chats a job needs on both sides the chat migration app (CTTM-002) with its roles (CTTM-006 without any, CTTM-004 without that to read licenses, CTTM-010 without another), and a user with a Teams license (CTTM-005) and a SIP address (CTTM-018).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { source, tenant: target, targetId, workload, objections }) {
    if (workload !== 'Teams') return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    for (const tenant of [source, target]) {
      const app = appOf(tenant, appNames.chatMigration)
      if (!app) refuse('CTTM-002', `The chat migration app is missing or disabled in the ${tenant.name}.`)
      if (app && lacks(app, [readsLicenses])) refuse('CTTM-004', 'The chat migration app may not read licenses.')
      if (app && app.grants.length === 0) refuse('CTTM-006', 'The chat migration app holds no role.')
      else if (app && lacks(app, chatMigrationRoles)) refuse('CTTM-010', 'The chat migration app lacks a role.')
    }
    for (const { tenant, account } of mappedSides(source, target, targetId)) {
      if (!hasService(tenant, account, 'TeamspaceAPI')) refuse('CTTM-005', `The ${tenant.name} user has no Teams license.`)
      if (account.imAddresses.length === 0) refuse('CTTM-018', `The ${tenant.name} user has no SIP address.`)
    }
  },
})
