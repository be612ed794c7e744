import { defineCheck } from '../define.ts'

const refusing: readonly string[] = ['none', 'adminsandguestinviters']
const letting: readonly string[] = ['adminsguestinvitersandallmembers', 'everyone']

export default defineCheck({
  id: 'invitation-policy',
  title: 'The source lets an app invite users',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'cutover'],
  covers: { setup: ['4.2'], tests: ['TC-19'] },
  needs: ['source.authorizationPolicy'],
  messages: {
    refuses: {
      found: "Who may invite into the source is set to '{setting}' (allowInvitesFrom), so that the service refuses invitations by an app.",
      fix: 'Let members invite in the external collaboration settings of the source, at least while waves are cut over, and set it back to {setting} afterwards.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/authorizationpolicy',
    'https://learn.microsoft.com/en-us/entra/external-id/external-collaboration-settings-configure',
    'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  ],
  judge(_pair, facts, verdict) {
    const setting = facts['source.authorizationPolicy'].read().allowInvitesFrom
    if (letting.includes(setting.toLowerCase())) return verdict.pass()
    if (refusing.includes(setting.toLowerCase())) return verdict.fail('refuses', { setting })
    return verdict.undecided(`who may invite in the source is set to '${setting}', whose meaning for apps is not known`)
  },
})
