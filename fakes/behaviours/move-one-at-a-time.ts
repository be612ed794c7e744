import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-one-at-a-time',
  claim: 'A mailbox that another request moves already, or that a request left marked so, is not moved.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { request: { batchName }, found, objections }) {
    const mailbox = found?.recipient.mailbox
    if (mailbox?.moveStatus !== 'InProgress' || mailbox.moveBatchName === batchName) return
    const message = `The mailbox is moved by ${mailbox.moveBatchName ?? 'another request'}.`
    objections.push({ code: 'SourceMailboxAlreadyBeingMovedPermanentException', message })
  },
})
