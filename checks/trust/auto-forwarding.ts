import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { remoteDomainFor } from './rule-forwarding.ts'

export default defineCheck({
  id: 'auto-forwarding',
  title: 'Both tenants let mail be forwarded automatically to the other one while meetings move',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { tests: ['TC-12'] },
  predicts: ['MMS-005', 'MMS-006'],
  when: ['meetings-move'],
  needs: ['source.organization', 'target.organization', 'source.mailForwarding', 'target.mailForwarding'],
  messages: {
    policy: {
      found: "The default outbound spam policy '{name}' of the {side} has automatic forwarding set to '{mode}' instead of On.",
      fix: "Set AutoForwardingMode of '{name}' in the {side} to On until the last wave is closed, then set it back to '{mode}'.",
    },
    'remote-domain': {
      found: "The remote domain '{name}' of the {side} forbids automatic forwarding to {domain}.",
      fix: "Allow automatic forwarding in '{name}' of the {side}, or make a remote domain for {domain} that does, until the last wave is closed.",
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-2',
    'https://learn.microsoft.com/en-us/defender-office-365/outbound-spam-policies-external-email-forwarding',
  ],
  judge(_pair, facts, verdict) {
    const domains = {
      source: facts['source.organization'].read().verifiedDomains,
      target: facts['target.organization'].read().verifiedDomains,
    }
    const forwarding = { source: facts['source.mailForwarding'].read(), target: facts['target.mailForwarding'].read() }
    for (const side of sides) {
      const { policies, remoteDomains } = forwarding[side]
      const policy = policies.find(each => each.isDefault)
      if (policy === undefined) return verdict.undecided(`the ${side} showed no default outbound spam policy`)
      if (policy.mode.toLowerCase() !== 'on') return verdict.fail('policy', { side, name: policy.name, mode: policy.mode })
      const partners = domains[otherSide(side)]
      if (partners.length === 0) return verdict.undecided(`no verified domain of the ${otherSide(side)} is known`)
      for (const domain of partners) {
        const remote = remoteDomainFor(domain, remoteDomains)
        if (remote === undefined) return verdict.undecided(`the ${side} showed no remote domain that applies to ${domain}`)
        if (!remote.autoForward) return verdict.fail('remote-domain', { side, name: remote.name, domain })
      }
    }
    return verdict.pass()
  },
})
