import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'
import { availability, organization, recipient, relationship } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import freeBusyRelationship from './free-busy-relationship.ts'

const toTarget = relationship('to target', { domains: ['target.example', 'target.onmicrosoft.com'] })
const toSource = relationship('to source', { domains: ['source.example', 'source.onmicrosoft.com'] })
const mailbox = recipient(sourceId('ada'))
const mailUser = recipient(targetId('ada'), { type: 'MailUser', targetAddress: 'ada@source.example' })
const moved = {
  'source.recipients': [recipient(sourceId('ada'), { type: 'MailUser', targetAddress: 'ada@target.onmicrosoft.com' })],
  'target.recipients': [recipient(targetId('ada'))],
}
const facts = (changed: { source?: readonly OrganizationRelationship[]; target?: readonly OrganizationRelationship[] } = {}) => ({
  'source.organization': organization('source'),
  'target.organization': organization('target'),
  'source.organizationRelationships': changed.source ?? [toTarget],
  'target.organizationRelationships': changed.target ?? [toSource],
  'source.availability': availability(),
  'target.availability': availability(),
  'source.recipients': [mailbox],
  'target.recipients': [mailUser],
})
const withoutRelationships = facts({ source: [], target: [] })
const spaces = {
  'source.availability': availability({
    addressSpaces: [{ domain: 'target.onmicrosoft.com', method: 'OrgWideFBToken', tenantId: organization('target').tenantId }],
    allowedTenantIds: [organization('target').tenantId],
  }),
  'target.availability': availability({
    addressSpaces: [{ domain: 'source.example', method: 'OrgWideFBToken', tenantId: organization('source').tenantId }],
    allowedTenantIds: [organization('source').tenantId],
  }),
}

proveCheck(freeBusyRelationship, {
  pass: [
    { name: 'relationships both ways, before cutover', gate: 'cutover', facts: facts() },
    { name: 'relationships both ways, after cutover', gate: 'close', facts: { ...facts(), ...moved } },
    { name: 'address spaces both ways', facts: { ...withoutRelationships, ...spaces } },
    {
      name: 'each domain of the target addresses by a relationship of its own',
      facts: facts({
        source: [
          { ...toTarget, name: 'a', domains: ['target.example'] },
          { ...toTarget, name: 'b', domains: ['target.onmicrosoft.com'] },
        ],
      }),
    },
    {
      name: 'nobody points across yet, and one domain is routed',
      gate: 'setup',
      facts: { ...facts({ target: [{ ...toSource, domains: ['source.onmicrosoft.com'] }] }), 'target.recipients': [] },
    },
    {
      name: 'another user, outside the wave, points elsewhere',
      facts: {
        ...facts(),
        'target.recipients': [mailUser, recipient(targetId('other'), { type: 'MailUser', targetAddress: 'other@elsewhere.example' })],
      },
    },
    {
      name: 'a target address in a third tenant is left to the user’s own check',
      facts: { ...facts(), 'target.recipients': [{ ...mailUser, targetAddress: 'ada@elsewhere.example' }] },
    },
  ],
  fail: [
    {
      name: 'the source shares with a third tenant only',
      message: 'unrouted',
      found: /in the answering tenant, free\/busy is off/,
      facts: facts({ source: [{ ...toTarget, freeBusyEnabled: false }, relationship('partner', { domains: ['partner.example'] })] }),
    },
    {
      name: 'the domain of the target addresses is not named',
      message: 'unrouted',
      found: /target .* \(source\.example\): no relationship/,
      facts: facts({ target: [{ ...toSource, domains: ['source.onmicrosoft.com'] }] }),
    },
    {
      name: 'the delivery domain is not named, before anybody has moved',
      message: 'unrouted',
      found: /source .* target \(target\.onmicrosoft\.com\)/,
      facts: facts({ source: [{ ...toTarget, domains: ['target.example'] }] }),
    },
    {
      name: 'nobody points across yet, and there is no route at all',
      message: 'unrouted',
      found: /2 domains of the source/,
      facts: { ...facts({ target: [] }), 'target.recipients': [] },
    },
    {
      name: 'the level shows nothing',
      message: 'unrouted',
      found: /'None'/,
      facts: facts({ target: [{ ...toSource, freeBusyLevel: 'None' }] }),
    },
    {
      name: 'a tenant id is not a route',
      message: 'unrouted',
      facts: facts({ source: [{ ...toTarget, domains: [organization('target').tenantId] }] }),
    },
    {
      name: 'the target asks by relationship, the source answers address spaces only',
      message: 'unrouted',
      found: /answering tenant/,
      facts: { ...facts({ source: [] }), ...spaces, 'target.availability': availability() },
    },
    {
      name: 'the source’s target address, after cutover, lies in an unrouted domain',
      message: 'unrouted',
      found: /target\.example/,
      facts: {
        ...facts({ source: [{ ...toTarget, domains: ['target.onmicrosoft.com'] }] }),
        ...moved,
        'source.recipients': [recipient(sourceId('ada'), { type: 'MailUser', targetAddress: 'ada@target.example' })],
      },
    },
  ],
  undecided: [
    {
      name: 'the source shares the calendars of a group only',
      reason: /members of 'Sales'/,
      facts: facts({ source: [{ ...toTarget, freeBusyScope: 'Sales' }] }),
    },
    {
      name: 'the domains of the source are not known',
      facts: { ...facts(), 'source.organization': organization('source', { verifiedDomains: [] }) },
    },
  ],
})
