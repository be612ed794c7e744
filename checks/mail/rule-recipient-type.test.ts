import { expect, test } from 'vitest'
import { hostsMailbox, isMailUser } from './rule-recipient-type.ts'

test.each([
  ['UserMailbox', true, false],
  ['SharedMailbox', true, false],
  ['RoomMailbox', true, false],
  ['EquipmentMailbox', true, false],
  ['RemoteUserMailbox', false, false],
  ['MailUser', false, true],
  ['mailuser', false, true],
  ['GuestMailUser', false, false],
  ['', false, false],
])('%s: hosts a mailbox %s, is a MailUser %s', (type, hosts, mailUser) => {
  expect([hostsMailbox(type), isMailUser(type)]).toEqual([hosts, mailUser])
})
