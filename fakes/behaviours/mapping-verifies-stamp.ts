import { isSmtp, bare, hasProxy, isVerified } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'mapping-verifies-stamp',
  claim:
    'Identity mapping finds in the target a cloud-only MailUser whose target address is one of the source mailbox, with addresses in accepted domains only, its GUIDs and all its X500 addresses; it says what is missing in words without a code (in which order is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'mapping.report-asked',
  happen(_world, { tenant: target, source, sourceId, targetId, objections }) {
    const say = (message: string): void => void objections.push({ code: '', message })
    const [from, to] = [source.recipients.get(sourceId), target.recipients.get(targetId)]
    const [mailbox, mailUser] = [source.accounts.get(sourceId), target.accounts.get(targetId)]
    if (!from || !mailbox) return say(`Couldn't find '${sourceId}' identity for a record of '${sourceId}'=>'${targetId}'.`)
    if (!mailUser) return say(`Couldn't find '${targetId}' user in MS Graph for '${sourceId}'=>'${targetId}'.`)
    if (to?.type !== 'MailUser')
      return say(`Couldn't find '${targetId}' mail user in Active Directory to write identity information of '${sourceId}' identity.`)
    const address = to.externalEmailAddress ?? ''
    if (!hasProxy(mailbox.proxyAddresses, address))
      say(`Couldn't find a mail user with '${mailbox.mail}' ExternalEmailAddress in '${target.id}' tenant.`)
    if (mailUser.proxyAddresses.some(proxy => isSmtp(proxy) && !isVerified(target, bare(proxy))))
      say(`'${targetId}' email addresses use domains that are not accepted in the organization.`)
    const wanted = [`x500:${from.legacyExchangeDN}`, ...mailbox.proxyAddresses.filter(proxy => /^x500:/i.test(proxy))]
    const missing = wanted.find(proxy => !hasProxy(mailUser.proxyAddresses, proxy))
    if (missing !== undefined) say(`Missing required EmailAddresses. Expected '${missing}', found '${mailUser.proxyAddresses.join()}'.`)
    if (to.exchangeGuid === null)
      say(
        mailUser.onPremisesSyncEnabled
          ? `The mail user '${targetId}' is synchronized from an on-premises directory.`
          : 'Found 1 identities that are still not written to mail users in Active Directory.',
      )
    else if (to.exchangeGuid !== from.exchangeGuid)
      say(`ExchangeGuid missmatch, expected '${from.exchangeGuid}', found '${to.exchangeGuid}'.`)
    if (to.archiveGuid !== from.archiveGuid) say(`ArchiveGuid missmatch, expected '${from.archiveGuid}', found '${to.archiveGuid}'.`)
  },
})
