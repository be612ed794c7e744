import { organization } from '../../facts/testing.ts'
import { forwarding } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import autoForwarding from './auto-forwarding.ts'

const facts = (source = forwarding(), target = forwarding()) => ({
  'source.organization': organization('source'),
  'target.organization': organization('target'),
  'source.mailForwarding': source,
  'target.mailForwarding': target,
})
const standard = (autoForward: boolean) => ({ name: 'Default', domain: '*', autoForward })
const partner = (domain: string, autoForward: boolean) => ({ name: 'Partner', domain, autoForward })

proveCheck(autoForwarding, {
  pass: [
    { name: 'on, and allowed to everybody', facts: facts() },
    {
      name: 'allowed to the partner only',
      facts: facts(
        forwarding('On', { remoteDomains: [standard(false), partner('target.example', true), partner('target.onmicrosoft.com', true)] }),
      ),
    },
    {
      name: 'another policy forbids it for others',
      facts: facts(forwarding('On', { policies: [...forwarding().policies, { name: 'Interns', isDefault: false, mode: 'Off' }] })),
    },
  ],
  fail: [
    { name: 'the source decides by itself', message: 'policy', found: /source .*'Automatic'/, facts: facts(forwarding('Automatic')) },
    { name: 'off in the target', message: 'policy', found: /target .*'Off'/, facts: facts(undefined, forwarding('Off')) },
    {
      name: 'the default remote domain of the target forbids it',
      message: 'remote-domain',
      found: /'Default' of the target .*source\.example/,
      facts: facts(undefined, forwarding('On', { remoteDomains: [standard(false)] })),
    },
    {
      name: 'it is forbidden to one domain of the partner',
      message: 'remote-domain',
      found: /'Partner' .*target\.example/,
      facts: facts(forwarding('On', { remoteDomains: [standard(true), partner('target.example', false)] })),
    },
  ],
  undecided: [
    {
      name: 'no default policy was shown',
      facts: facts(forwarding('On', { policies: [{ name: 'Interns', isDefault: false, mode: 'On' }] })),
    },
    { name: 'no remote domain was shown', facts: facts(forwarding('On', { remoteDomains: [] })) },
    {
      name: 'the domains of the target are not known',
      facts: { ...facts(), 'target.organization': organization('target', { verifiedDomains: [] }) },
    },
  ],
  notApplicable: [{ name: 'meetings do not move', settings: { workloads: ['mailbox', 'teams'] }, facts: facts(forwarding('Off')) }],
})
