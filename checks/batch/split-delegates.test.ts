import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import splitDelegates from './split-delegates.ts'

const [first] = sampleSettings.waves
if (!first) throw new Error('The sample settings plan no wave.')
const settings = { waves: ['wave-1', 'wave-2', 'wave-3'].map(id => ({ ...first, id })) }
const person = (name: string, type = 'UserMailbox') =>
  recipient(`id-${name}`, {
    type,
    upn: `${name}@source.example`,
    primarySmtp: `${name}@source.example`,
    proxies: [`smtp:${name}@source.example`],
  })
const planned = (name: string, wave: string) => ({
  key: `${name}@source.example`,
  targetUpn: `${name}@target.example`,
  wave,
  batch: wave,
  pilot: false,
})
const facts = (fullAccess: Record<string, string[]>, sendAs: Record<string, string[]> = {}) => ({
  'pair.plannedUsers': [
    planned('ada', 'wave-1'),
    planned('bea', 'wave-2'),
    planned('cy', 'wave-3'),
    planned('desk', 'wave-1'),
    planned('eve', 'wave-9'),
  ],
  'source.recipients': [
    ...['ada', 'bea', 'cy', 'dan', 'eve'].map(name => person(name)),
    person('desk', 'SharedMailbox'),
    person('gone', 'MailUser'),
  ],
  'source.mailboxDelegations': Object.entries(fullAccess).map(([name, trustees]) => ({
    objectId: `id-${name}`,
    fullAccess: trustees.map(each => `${each}@source.example`),
  })),
  'source.sendAsGrants': Object.entries(sendAs).map(([name, trustees]) => ({
    identity: `id-${name}`,
    trustees: trustees.map(each => `${each}@source.example`),
  })),
})

proveCheck(splitDelegates, {
  pass: [
    { name: 'no delegations', facts: facts({}), settings },
    { name: 'both in the wave, or the other in the next one', facts: facts({ desk: ['ada'], ada: ['bea'] }), settings },
    { name: 'delegations of other waves and of those who stay', facts: facts({ cy: ['dan'], dan: ['bea'] }), settings },
    { name: 'somebody who has moved before the map was made', facts: facts({ ada: ['gone'] }), settings },
  ],
  fail: [
    {
      name: 'a delegate stays',
      message: 'split',
      found: /dan@source\.example has full access to ada@source\.example \(dan@source\.example is in no wave\)/,
      facts: facts({ ada: ['dan'] }),
      settings,
    },
    {
      name: 'the mailbox stays',
      message: 'split',
      found: /ada@source\.example has send as to dan@source\.example/,
      facts: facts({}, { dan: ['ada'] }),
      settings,
    },
    { name: 'the delegate moves two waves later', message: 'split', found: /is in wave-3/, facts: facts({ ada: ['cy'] }), settings },
    { name: 'the wave of the delegate has no place in the plan', message: 'split', facts: facts({ ada: ['eve'] }), settings },
  ],
  notApplicable: [{ name: 'mailboxes do not move', facts: facts({ ada: ['dan'] }), settings: { ...settings, workloads: ['onedrive'] } }],
})
