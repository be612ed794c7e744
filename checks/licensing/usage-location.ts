import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'usage-location',
  title: 'The target account has a usage location',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.1', 'P.1'] },
  needs: ['target.users'],
  messages: {
    none: {
      found: 'The target account {upn} has no usage location, so that no license can be assigned to it.',
      fix: 'Set usageLocation of {upn} to the country where the user works, or map the attribute in cross-tenant synchronization.',
    },
    malformed: {
      found: 'The usage location of the target account {upn} is {found}, which is no two-letter country code.',
      fix: 'Set usageLocation of {upn} to an ISO 3166 code such as DE.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
    'https://learn.microsoft.com/en-us/graph/api/resources/user',
  ],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const found = facts['target.users'].row(user.target).usageLocation?.trim() ?? ''
    if (found === '') return verdict.fail('none', { upn })
    return /^[a-z]{2}$/i.test(found) ? verdict.pass() : verdict.fail('malformed', { upn, found })
  },
})
