import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'license-needs-usage-location',
  claim: 'An account without usage location is given no license directly.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/user-assignlicense',
  on: 'account.license-asked',
  happen(_world, { account, change, objections }) {
    if (change.addLicenses.length === 0 || account.usageLocation) return
    const message = 'License assignment cannot be done for user with invalid usage location.'
    objections.push({ code: 'Request_BadRequest', message })
  },
})
