import type { Recipient } from '../../facts/recipients.ts'
import { availability, organization, recipient, relationship } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import freeBusyRedirect from './free-busy-redirect.ts'

const mailbox: Partial<Recipient> = { type: 'UserMailbox', targetAddress: null }
const pointing = (targetAddress: string | null, proxies: string[]): Partial<Recipient> => ({ type: 'MailUser', targetAddress, proxies })
const ofSource = ['smtp:ada@source.example', 'smtp:ada@source.onmicrosoft.com']
const ofTarget = ['smtp:ada@target.example', 'smtp:ada@target.onmicrosoft.com']
const toTarget = relationship('to target', { domains: ['target.onmicrosoft.com'] })
const toSource = relationship('to source', { domains: ['source.onmicrosoft.com'] })
const facts = (source: Partial<Recipient>, target: Partial<Recipient>) => ({
  'source.recipients': [recipient(sourceId('ada'), { proxies: ofSource, ...source })],
  'target.recipients': [recipient(targetId('ada'), { proxies: ofTarget, ...target })],
  'source.organization': organization('source'),
  'target.organization': organization('target'),
  'source.organizationRelationships': [toTarget],
  'target.organizationRelationships': [toSource],
  'source.availability': availability(),
  'target.availability': availability(),
})
const before = (address: string | null) => facts(mailbox, pointing(address, ofTarget))
const after = (address: string | null) => facts(pointing(address, ofSource), mailbox)

proveCheck(freeBusyRedirect, {
  pass: [
    { name: 'before cutover the target points at the source', facts: before('ada@source.onmicrosoft.com') },
    { name: 'after cutover the source points at the target', gate: 'close', facts: after('ADA@target.onmicrosoft.com') },
    {
      name: 'a shared mailbox is a mailbox',
      facts: facts({ ...mailbox, type: 'SharedMailbox' }, pointing('ada@source.onmicrosoft.com', ofTarget)),
    },
    {
      name: 'by an address space',
      facts: {
        ...before('ada@source.example'),
        'target.availability': availability({
          addressSpaces: [{ domain: 'source.example', method: 'OrgWideFBToken', tenantId: organization('source').tenantId }],
        }),
        'source.availability': availability({ allowedTenantIds: [organization('target').tenantId] }),
      },
    },
  ],
  fail: [
    {
      name: 'the source shares its calendars with a third tenant only',
      message: 'unrouted',
      found: /names the asking one/,
      facts: {
        ...before('ada@source.onmicrosoft.com'),
        'source.organizationRelationships': [relationship('to a partner', { domains: ['partner.example'] })],
      },
    },
    {
      name: 'an address of the source mailbox in a domain of the target leads back to the target',
      message: 'unrouted',
      found: /has not verified it/,
      facts: {
        ...facts({ ...mailbox, proxies: [...ofSource, 'smtp:ada@sales.target.example'] }, pointing('ada@sales.target.example', ofTarget)),
        'target.organizationRelationships': [{ ...toSource, domains: ['sales.target.example'] }],
      },
    },
    { name: 'both have a mailbox', message: 'two-mailboxes', facts: facts(mailbox, mailbox) },
    {
      name: 'neither has one',
      message: 'no-mailbox',
      facts: facts(pointing('ada@target.onmicrosoft.com', ofSource), pointing('ada@source.onmicrosoft.com', ofTarget)),
    },
    { name: 'no target address', message: 'elsewhere', found: /is not set/, facts: before(null) },
    { name: 'its own address', message: 'elsewhere', facts: before('ada@target.onmicrosoft.com') },
    {
      name: 'after cutover, still the old address',
      message: 'elsewhere',
      found: /ada@source\.onmicrosoft\.com/,
      facts: after('ada@source.onmicrosoft.com'),
    },
    {
      name: 'an address of the mailbox in a domain that is not named',
      message: 'unrouted',
      found: /ada@source\.example, .*no relationship/,
      facts: before('ada@source.example'),
    },
    { name: 'after cutover, in a domain that is not named', message: 'unrouted', facts: after('ada@target.example') },
    {
      name: 'the relationship is off',
      message: 'unrouted',
      found: /is disabled/,
      facts: { ...before('ada@source.onmicrosoft.com'), 'target.organizationRelationships': [{ ...toSource, enabled: false }] },
    },
  ],
  undecided: [
    {
      name: 'an address space for the domain leads to a third tenant',
      reason: /may be asked first/,
      facts: {
        ...before('ada@source.onmicrosoft.com'),
        'target.availability': availability({
          addressSpaces: [{ domain: 'source.onmicrosoft.com', method: 'OrgWideFBToken', tenantId: '99999999-0000-4000-8000-000000000009' }],
        }),
      },
    },
    { name: 'no source recipient', facts: { ...before(null), 'source.recipients': [] } },
    { name: 'no target recipient', facts: { ...before(null), 'target.recipients': [] } },
  ],
})
