/**
 * Whether a recipient of this type has its mailbox in this tenant: users', shared, room and equipment mailboxes do.
 * `RemoteUserMailbox` and the like only point at one.
 */
export const hostsMailbox = (type: string): boolean => /mailbox$/i.test(type) && !/^remote/i.test(type)

/** The only type that a move writes into and leaves behind; `GuestMailUser` is another one. */
export const isMailUser = (type: string): boolean => type.toLowerCase() === 'mailuser'
