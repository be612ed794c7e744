import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-waits-for-approval',
  claim: 'A move that skipped items with the score Investigate or Poor does not complete until somebody approves them.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/mailbox-migration/track-prevent-data-loss-dcs',
  on: 'mailbox.completion-asked',
  happen(_world, { user, objections }) {
    if (user.skippedItemsApproved || user.dataConsistencyScore === 'Perfect' || user.dataConsistencyScore === 'Good') return
    objections.push({ code: 'NeedsApproval', message: `The data consistency score is ${user.dataConsistencyScore}.` })
  },
})
