/** Under what the holders of identities are looked up: an address or UPN, the anchor of an on-premises account, a mailbox. */
export const addressKey = (address: string): string => `address:${address.trim().toLowerCase()}`

/** Keys of tables ignore case, which base64 does not: the immutable id is kept in hex. */
export const anchorKey = (immutableId: string): string => `anchor:${Buffer.from(immutableId, 'base64').toString('hex')}`

export const mailboxKey = (exchangeGuid: string): string => `mailbox:${exchangeGuid.trim().toLowerCase()}`
