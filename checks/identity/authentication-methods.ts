import { momentOf } from '../batch/rule-window.ts'
import { defineCheck } from '../define.ts'
import { passState } from './rule-access-pass.ts'

/** Methods that satisfy a demand for MFA and that nobody can take over with a phone number. */
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
]
/** Strong while it is valid, and lets the user register another one. */
const pass = 'temporaryAccessPassAuthenticationMethod'
const weak: readonly string[] = [
  pass,
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
    'https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod',
    'https://learn.microsoft.com/en-us/entra/identity/authentication/howto-authentication-temporary-access-pass',
  ],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.target
    const { methods, accessPasses } = facts['target.authenticationMethods'].row(user.target)
    if (methods.some(method => includes(strong, method))) return verdict.pass()
    const window = momentOf(settings.waves.find(({ id }) => id === user.wave)?.windowStart ?? '')
    const states = accessPasses.map(each => passState(each, window))
    if (states.some(state => 'helps' in state && state.helps)) return verdict.pass()
    const unknown = methods.find(method => !includes(weak, method))
    if (unknown !== undefined)
      return verdict.undecided(`${upn} has the method ${unknown}, of which it is not known whether it is a strong one`)
    const unsaid = states.find(state => 'unknown' in state)
    if (unsaid !== undefined) return verdict.undecided(`the service ${unsaid.unknown}: ${upn}`)
    const why = states.flatMap(state => ('because' in state ? [` (${state.because})`] : []))[0] ?? ''
    const shown = methods.map(method => method.replace('AuthenticationMethod', '') + (method === pass ? why : ''))
    return verdict.fail('none', { upn, methods: shown.join(', ') || 'none at all' })
  },
})
