import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { appDefect, appUncertainty } from './rule-migration-app.ts'

export default defineCheck({
  id: 'migration-app',
  title: 'The app that moves mailboxes may do so in both tenants until the last migration window is over',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.4'], tests: ['TC-03'] },
  predicts: ['AADSTS700016', 'AADSTS7000222', 'access-denied', 'EXCH-08'],
  when: ['mailboxes-move'],
  needs: ['source.migrationApp', 'target.migrationApp'],
  messages: {
    defective: {
      found: 'The app {appId} cannot move mailboxes, because in the {side} {defect}.',
      fix: 'Grant {appId} Mailbox.Migration in the target, and let an administrator of the source consent to it; this is open in the {side}.',
    },
    unregistered: {
      found: 'The app {appId} has a service principal in the target but is not registered there, so it has no secret there.',
      fix: 'Register the app that moves mailboxes in the target, and correct target.objects.migrationAppId ({appId}).',
    },
    expires: {
      found: 'The last secret or certificate of the app {appId} ends {ends}; the last migration window ends {window}.',
      fix: 'Add a secret to {appId} that is valid past {window}, and give it to the migration endpoint.',
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/graph/api/resources/application',
  ],
  judge(pair, facts, verdict, { settings }) {
    const apps = { source: facts['source.migrationApp'].read(), target: facts['target.migrationApp'].read() }
    const { appId, credentialsEnd } = apps.target
    for (const side of sides) {
      const defect = appDefect(apps[side], pair.target.tenantId)
      if (defect !== undefined) return verdict.fail('defective', { appId, side, defect })
    }
    if (credentialsEnd === null) return verdict.fail('unregistered', { appId })
    const window = settings.waves.map(wave => wave.windowEnd).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
    const ends = credentialsEnd.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
    if (ends === undefined) return verdict.undecided(`no secret and no certificate of the app ${appId} has a date`)
    if (window === undefined)
      return verdict.undecided('the configuration has no wave, so nobody knows until when the secret has to be valid')
    // Written so that a date that cannot be read is no pass.
    if (!(Date.parse(ends) > Date.parse(window))) return verdict.fail('expires', { appId, ends, window })
    for (const side of sides) {
      const open = appUncertainty(apps[side])
      if (open !== undefined) return verdict.undecided(`the service did not say about the app ${appId} in the ${side} ${open}`)
    }
    return verdict.pass()
  },
})
