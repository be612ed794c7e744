import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'availability-address-space',
  title: 'A hybrid tenant has an availability address space for the other one',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.3'], tests: ['TC-02'] },
  when: ['hybrid'],
  needs: ['source.organization', 'target.organization', 'source.availability', 'target.availability'],
  messages: {
    missing: {
      found: 'The {side} is hybrid and has no availability address space for the {other}, such as {domain}.',
      fix: 'Add an availability address space for {domain} in the {side}, with the method OrgWideFBToken and the tenant {tenantId}.',
    },
    'wrong-tenant': {
      found: 'The availability address space {domain} of the {side} asks the tenant {found} instead of the {other}.',
      fix: 'Remove the availability address space {domain} from the {side} and add it again with the tenant {tenantId}.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace'],
  judge(pair, facts, verdict, { settings }) {
    const domains = {
      source: facts['source.organization'].read().verifiedDomains,
      target: facts['target.organization'].read().verifiedDomains,
    }
    const spaces = {
      source: facts['source.availability'].read().addressSpaces,
      target: facts['target.availability'].read().addressSpaces,
    }
    for (const side of sides.filter(each => settings.topology[each] === 'hybrid')) {
      const other = otherSide(side)
      const tenantId = pair[other].tenantId
      // After cutover the target addresses of the source lie in the delivery domain; the target's may lie in any domain of the source.
      const wanted = side === 'source' ? [settings.target.deliveryDomain.toLowerCase()] : domains.source
      const first = wanted[0]
      if (first === undefined) return verdict.undecided(`no verified domain of the ${other} is known`)
      const found = spaces[side].filter(space => wanted.includes(space.domain))
      const domain = side === 'target' && wanted.includes(pair.source.initialDomain.toLowerCase()) ? pair.source.initialDomain : first
      if (found.length === 0) return verdict.fail('missing', { side, other, domain, tenantId })
      const wrong = found.find(space => space.tenantId !== null && space.tenantId !== tenantId.toLowerCase())
      if (wrong !== undefined)
        return verdict.fail('wrong-tenant', { side, other, domain: wrong.domain, found: wrong.tenantId ?? 'none', tenantId })
    }
    return verdict.pass()
  },
})
