import { proveCheck } from '../testing.ts'
import { sampleUser } from '../testing-samples.ts'
import batchDependencies from './batch-dependencies.ts'

const planned = (name: string, wave: string) => ({
  key: `${name}@source.example`,
  targetUpn: `${name}@target.example`,
  wave,
  batch: 'b',
  pilot: false,
})
const item = (line: number, kind: string, name: string, ...users: string[]) => ({
  line,
  kind,
  name,
  users: users.map(user => `${user}@source.example`),
})
const facts = (...inventory: ReturnType<typeof item>[]) => ({
  'pair.inventory': inventory,
  'pair.plannedUsers': [planned('ada', 'wave-1'), planned('bea', 'wave-1'), planned('cy', 'wave-2')],
})

proveCheck(batchDependencies, {
  pass: [
    { name: 'an inventory without rows', facts: facts() },
    { name: 'both move together', facts: facts(item(2, 'flow', 'Invoices', 'ada', 'bea')) },
    { name: 'forms, which move for nobody', facts: facts(item(2, 'form', 'Survey', 'ada', 'cy')) },
    { name: 'a thing of one person', facts: facts(item(2, 'flow', 'Reminder', 'ada')) },
    { name: 'a thing of another wave and of people who stay', facts: facts(item(2, 'flow', 'Reminder', 'cy', 'dan')) },
  ],
  fail: [
    {
      name: 'one moves later',
      message: 'split',
      found: /flow 'Invoices' \(cy@source\.example in wave-2\)/,
      facts: facts(item(2, 'flow', 'Invoices', 'ada', 'cy')),
    },
    {
      name: 'one stays',
      message: 'split',
      found: /'Travel' \(dan@source\.example in no wave\)/,
      facts: facts(item(2, '', 'Travel', 'dan', 'bea')),
    },
    {
      name: 'the other wave finds it as well',
      message: 'split',
      facts: facts(item(2, 'flow', 'Invoices', 'ada', 'cy')),
      users: [sampleUser('cy', { wave: 'wave-2' })],
    },
  ],
})
