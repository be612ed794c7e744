import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onPremisesUpn from './on-premises-upn.ts'

const facts = (onPremisesUserPrincipalName: string | null, onPremisesSyncEnabled: boolean | null = true) => ({
  'source.users': [account(sourceId('ada'), { onPremisesUserPrincipalName, onPremisesSyncEnabled })],
})

proveCheck(onPremisesUpn, {
  pass: [
    { name: 'a cloud account', facts: facts(null, null) },
    { name: 'synchronized without the attribute', gate: 'cutover', facts: facts(null) },
  ],
  fail: [
    { name: 'synchronized with it', message: 'present', found: /ada@corp\.source\.example/, facts: facts('ada@corp.source.example') },
    { name: 'left over from earlier synchronization', message: 'present', facts: facts('ada@corp.source.example', false) },
  ],
  undecided: [{ name: 'the account was not found', facts: { 'source.users': [] } }],
})
