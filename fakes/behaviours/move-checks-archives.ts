import { defineBehaviour } from './define.ts'

/** The public validation script of the vendor stops at twelve. */
const mostAuxArchives = 12

export default defineBehaviour({
  id: 'move-checks-archives',
  claim:
    'A move needs the same ArchiveGuid on both sides, or none, no disabled archive in the target, and at most twelve auxiliary archives in the source.',
  evidence: 'documented',
  source: 'https://github.com/microsoft/CSS-Exchange',
  on: 'mailbox.move-asked',
  happen(_world, { stamped, found, objections }) {
    const mailbox = found?.recipient.mailbox
    if (!stamped || !mailbox) return
    if (stamped.disabledArchiveGuid !== null)
      objections.push({ code: 'UserAlreadyHasDemotedArchiveException', message: 'The target has a disabled archive.' })
    if (found.recipient.archiveGuid === stamped.archiveGuid && mailbox.auxArchives <= mostAuxArchives) return
    const message = 'The archives of source and target differ.'
    objections.push({ code: 'AuxArchiveNotFoundInTargetRecipientException', message })
  },
})
