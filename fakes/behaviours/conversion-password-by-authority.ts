import { defineBehaviour } from './define.ts'

/** Of the rules for passwords only the length is modelled. */
const shortest = 8

export default defineBehaviour({
  id: 'conversion-password-by-authority',
  claim: 'The conversion of a cloud account sets a new password; for a synced account a password is refused.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.conversion-asked',
  happen(_world, { account, wish: { password }, objections }) {
    const refuse = (message: string): void => void objections.push({ code: 'badRequest', message })
    if (account.onPremisesSyncEnabled) {
      if (password !== null) refuse('A password cannot be given for a user that is synchronized from on-premises.')
    } else if ((password ?? '').length < shortest) refuse('The specified password does not comply with password complexity requirements.')
  },
})
