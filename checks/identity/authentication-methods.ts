import { defineCheck } from '../define.ts'

/** Methods that satisfy a demand for MFA and that nobody can take over with a phone number; a temporary access pass lets the user register one. */
const strong: readonly string[] = [
  'fido2AuthenticationMethod',
  'microsoftAuthenticatorAuthenticationMethod',
  'passwordlessMicrosoftAuthenticatorAuthenticationMethod',
  'windowsHelloForBusinessAuthenticationMethod',
  'platformCredentialAuthenticationMethod',
  'softwareOathAuthenticationMethod',
  'hardwareOathAuthenticationMethod',
  'x509CertificateAuthenticationMethod',
  'externalAuthenticationMethod',
  'temporaryAccessPassAuthenticationMethod',
]
const weak: readonly string[] = [
  'passwordAuthenticationMethod',
  'emailAuthenticationMethod',
  'phoneAuthenticationMethod',
  'qrCodePinAuthenticationMethod',
]

const includes = (methods: readonly string[], method: string): boolean =>
  methods.some(known => known.toLowerCase() === method.toLowerCase())

export default defineCheck({
  id: 'authentication-methods',
  title: 'The user can sign in to the target account with a strong method',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['cutover'],
  covers: { tests: ['TC-18'] },
  needs: ['target.authenticationMethods'],
  messages: {
    none: {
      found: 'The target account {upn} has no strong authentication method, only: {methods}.',
      fix: 'Plan a temporary access pass for {upn} that is valid from cutover, so that the user can register a method.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/authentication-list-methods',
    'https://learn.microsoft.com/en-us/entra/identity/authentication/howto-authentication-temporary-access-pass',
  ],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const { methods } = facts['target.authenticationMethods'].row(user.target)
    if (methods.some(method => includes(strong, method))) return verdict.pass()
    const unknown = methods.find(method => !includes(weak, method))
    if (unknown !== undefined)
      return verdict.undecided(`${upn} has the method ${unknown}, of which it is not known whether it is a strong one`)
    return verdict.fail('none', {
      upn,
      methods: methods.map(method => method.replace('AuthenticationMethod', '')).join(', ') || 'none at all',
    })
  },
})
