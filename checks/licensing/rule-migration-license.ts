import type { Recipient } from '../../facts/recipients.ts'

/** Kinds of mailboxes that move without a migration license. */
export const movesWithoutLicense = (recipient: Recipient | undefined): boolean =>
  /^(shared|room|equipment)mailbox$/i.test(recipient?.type ?? '')

/** Exchange notes the license on the recipient, and looks there when it starts a move. */
export const licenseNoted = (recipient: Recipient | undefined): boolean =>
  recipient?.capabilities.some(capability => capability.toLowerCase() === 'exchanget2tmbxmove') ?? false
