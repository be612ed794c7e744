import { defineBehaviour } from './define.ts'

/** The public validation script of the vendor stops at twelve. */
const mostAuxArchives = 12

export default defineBehaviour({
  id: 'move-checks-archives',
  claim:
    'A move needs the same ArchiveGuid on both sides, or none, no disabled archive in the target, and at most twelve auxiliary archives in the source (with which exception more are refused is assumed).',
  evidence: 'documented',
  source: 'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md',
  on: 'mailbox.move-asked',
  happen(_world, { stamped, found, objections }) {
    const mailbox = found?.recipient.mailbox
    if (!stamped || !mailbox) return
    if (stamped.disabledArchiveGuid !== null)
      objections.push({ code: 'UserAlreadyHasDemotedArchiveException', message: 'The target has a disabled archive.' })
    const tooMany = mailbox.auxArchives > mostAuxArchives
    if (found.recipient.archiveGuid === stamped.archiveGuid && !tooMany) return
    const message = tooMany ? `The source has ${mailbox.auxArchives} auxiliary archives.` : 'The archives of source and target differ.'
    objections.push({ code: 'AuxArchiveNotFoundInTargetRecipientException', message })
  },
})
