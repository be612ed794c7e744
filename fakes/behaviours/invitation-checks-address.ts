import { defineBehaviour } from './define.ts'

const forbidden = /[~!#$%^&*()+=[\]{}\\/|;:'"<>?,]/u
const edge = /^[.-]|[.-]$/u

function isPlain(address: string): boolean {
  const [local = '', domain = '', ...rest] = address.split('@')
  return local !== '' && domain !== '' && rest.length === 0 && !forbidden.test(address) && !edge.test(local) && !edge.test(domain)
}

export default defineBehaviour({
  id: 'invitation-checks-address',
  claim:
    'The address of an invitation holds none of most special signs, the plus and the apostrophe among them, and begins and ends with neither a period nor a hyphen.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/invitation',
  on: 'account.invitation-asked',
  happen(_world, { email, objections }) {
    if (isPlain(email)) return
    const message = 'The invited user email address is invalid: it holds characters that are not allowed.'
    objections.push({ code: 'BadRequest', message })
  },
})
