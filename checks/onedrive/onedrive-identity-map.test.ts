import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import onedriveIdentityMap from './onedrive-identity-map.ts'

const facts = (targetUpn: string, userPrincipalName = 'ada@target.example') => ({
  'target.oneDriveMappings': [{ sourceUpn: 'ada@source.example', targetUpn, targetEmail: targetUpn }],
  'target.users': [account(targetId('ada'), { userPrincipalName })],
})

proveCheck(onedriveIdentityMap, {
  pass: [{ name: 'mapped as in the identity map, whatever the case', facts: facts('ADA@target.example') }],
  fail: [
    { name: 'not mapped', message: 'missing', facts: { ...facts(''), 'target.oneDriveMappings': [] } },
    {
      name: 'mapped to another',
      message: 'differs',
      found: /with bea@target\.example; .* ada@target\.example/,
      facts: facts('bea@target.example'),
    },
    { name: 'mapped to the name that the account had', message: 'differs', facts: facts('ada_source.example#EXT#@target.onmicrosoft.com') },
  ],
  undecided: [
    {
      name: 'the account is called otherwise now',
      reason: /is called ada\.byron/,
      facts: facts('ada@target.example', 'ada.byron@target.example'),
    },
    { name: 'the account was not found', facts: { ...facts('ada@target.example'), 'target.users': [] } },
  ],
})
