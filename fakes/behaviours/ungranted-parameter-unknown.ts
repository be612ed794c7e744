import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'ungranted-parameter-unknown',
  claim: 'A parameter that no role of the caller grants looks like one that the cmdlet does not have.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/exchange/permissions-exo/permissions-exo',
  on: 'cmdlet.access-asked',
  happen(_world, { tenant, cmdlet, parameters, answer }) {
    if (answer.isWriter) return
    for (const name of parameters) if (tenant.exchange.withheldParameters?.includes(`${cmdlet} -${name}`)) answer.withheld.push(name)
  },
})
