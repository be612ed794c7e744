import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'immutable-id-is-unique',
  claim: 'An immutable id belongs to one account only, and holds neither a dollar sign nor an underscore.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  on: 'account.change-asked',
  happen(_world, { tenant, account, change: { immutableId }, objections }) {
    if (immutableId === undefined) return
    const refuse = (message: string): void => void objections.push({ code: 'Request_BadRequest', message })
    if (/[$_]/u.test(immutableId)) refuse("Invalid value specified for property 'onPremisesImmutableId' of resource 'User'.")
    for (const other of tenant.accounts.values())
      if (other.id !== account.id && other.onPremisesImmutableId === immutableId)
        refuse('Another object with the same value for property onPremisesImmutableId already exists.')
  },
})
