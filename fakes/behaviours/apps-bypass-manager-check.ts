import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'apps-bypass-manager-check',
  claim: 'An app is no manager of a list: Exchange lets it change members only when it bypasses that check.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/add-distributiongroupmember',
  on: 'group.change-asked',
  happen(_world, { group, by, bypassesManagerCheck, objections }) {
    if (by !== 'exchange' || bypassesManagerCheck) return
    objections.push({
      code: 'OperationRequiresGroupManagerException',
      message: `You don't have sufficient permissions. This operation can only be performed by a manager of the group "${group.displayName}".`,
    })
  },
})
