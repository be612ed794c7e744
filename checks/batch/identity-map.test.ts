import { account, organization } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import identityMap from './identity-map.ts'

const ada = sampleUser('ada')
const bea = sampleUser('bea')
const facts = {
  'source.users': [account(sourceId('ada')), account(sourceId('bea'), { userPrincipalName: 'bea@source.example' })],
  'target.users': [account(targetId('ada')), account(targetId('bea'))],
  'source.organization': organization('source'),
  'target.organization': organization('target'),
}
const elsewhere = { ...bea, batch: 'batch-2' }

proveCheck(identityMap, {
  pass: [{ name: 'two users of two batches', facts, users: [ada, elsewhere] }],
  fail: [
    {
      name: 'two rows lead to one target account by its id',
      message: 'twice',
      found: /ada@target\.example \(target\)/,
      facts,
      users: [ada, { ...elsewhere, target: { ...bea.target, objectId: targetId('ada').toUpperCase() } }],
    },
    {
      name: 'two rows name one target UPN',
      message: 'twice',
      facts,
      users: [ada, { ...bea, target: { ...bea.target, upn: 'ADA@target.example' } }],
    },
    {
      name: 'the columns were swapped',
      message: 'elsewhere',
      facts,
      users: [{ ...ada, source: { ...ada.source, upn: 'ada@target.example' }, target: { ...ada.target, upn: 'ada@source.example' } }],
    },
    {
      name: 'nobody answers to the UPN',
      message: 'unresolved',
      found: /1 entry .* ada@target\.example \(target\)/,
      facts,
      users: [{ ...ada, target: { ...ada.target, objectId: undefined } }],
    },
    {
      name: 'the id of the map leads to somebody else',
      message: 'renamed',
      found: /ada@source\.example is eve@source\.example \(source\)/,
      facts: { ...facts, 'source.users': [account(sourceId('ada'), { userPrincipalName: 'eve@source.example' })] },
    },
    { name: 'the id of the map leads nowhere', message: 'unresolved', facts: { ...facts, 'target.users': [] } },
  ],
})
