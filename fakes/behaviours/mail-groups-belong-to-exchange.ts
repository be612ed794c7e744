import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'mail-groups-belong-to-exchange',
  claim: 'Members of mail-enabled security groups and distribution lists are changed in Exchange; Graph refuses it.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/groups-overview',
  on: 'group.change-asked',
  happen(_world, { group, by, objections }) {
    if (by !== 'entra' || !group.mailEnabled) return
    const message = 'Cannot Update a mail-enabled security groups and or distribution list.'
    objections.push({ code: 'Request_BadRequest', message })
  },
})
