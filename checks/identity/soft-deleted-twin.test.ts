import type { IdentityHolders } from '../../facts/deleted-holders.ts'
import { recipient } from '../../facts/testing.ts'
import { holders } from '../../facts/testing-identity.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import softDeletedTwin from './soft-deleted-twin.ts'

const guid = '11111111-1111-4111-8111-111111111111'
const zero = '00000000-0000-0000-0000-000000000000'
const facts = (held: readonly IdentityHolders[], targetGuid: string | null = guid, inSource: readonly IdentityHolders[] = []) => ({
  'target.identityHolders': held,
  'source.deletedHolders': inSource,
  'source.recipients': [recipient(sourceId('ada'), { exchangeGuid: guid })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', exchangeGuid: targetGuid })],
})
const own = holders('address:ada@target.example', [targetId('ada'), 'account'], ['eve', 'recipient'])

proveCheck(softDeletedTwin, {
  pass: [
    { name: 'only living objects', facts: facts([own]) },
    {
      name: 'other mailboxes are soft-deleted',
      facts: facts([own, holders('mailbox:22222222-2222-4222-8222-222222222222', ['x', 'soft-deleted recipient'])]),
    },
    {
      name: 'a soft-deleted MailUser without ExchangeGuid, and neither has the user',
      facts: facts([holders(`mailbox:${zero}`, ['x', 'soft-deleted recipient'])], zero),
    },
  ],
  fail: [
    {
      name: 'a soft-deleted recipient with a further proxy of the target recipient',
      message: 'address',
      found: /in the target has the address ada\.old@target\.example/,
      facts: {
        ...facts([holders('address:ada.old@target.example', ['old', 'soft-deleted recipient'])]),
        'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies: ['smtp:ada.old@target.example'] })],
      },
    },
    {
      name: 'a deleted user of the source with the same UPN',
      message: 'address',
      found: /in the source has the address ada@source\.example of ada@source\.example/,
      facts: facts([own], guid, [holders('address:ada@source.example', ['old', 'deleted account'])]),
    },
    {
      name: 'a soft-deleted mailbox of the source with the same ExchangeGuid',
      message: 'mailbox',
      found: /of the source/,
      fix: /in the source permanently/,
      facts: facts([own], guid, [holders(`mailbox:${guid}`, ['old', 'soft-deleted recipient'])]),
    },
    {
      name: 'a soft-deleted mailbox',
      message: 'mailbox',
      found: /name of x \(soft-deleted recipient x\)/,
      facts: facts([holders(`mailbox:${guid}`, ['x', 'soft-deleted recipient'])]),
    },
    {
      name: 'the same before the stamp',
      message: 'mailbox',
      facts: facts([holders(`mailbox:${guid}`, ['x', 'soft-deleted recipient'])], null),
    },
    {
      name: 'a deleted user',
      message: 'address',
      facts: facts([holders('address:ada@target.example', [targetId('ada'), 'account'], ['old', 'deleted account'])]),
    },
    {
      name: 'a soft-deleted MailUser',
      message: 'address',
      gate: 'cutover',
      facts: facts([holders('address:ada@target.example', ['old', 'soft-deleted recipient'])]),
    },
  ],
  undecided: [{ name: 'neither is a recipient', facts: { ...facts([own]), 'source.recipients': [], 'target.recipients': [] } }],
})
