import type { SensitivityLabel } from '../../facts/sensitivity-labels.ts'
import { proveCheck } from '../testing.ts'
import labelParity from './label-parity.ts'

const secret: SensitivityLabel = { id: '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f03', name: 'Secret', protects: true }
const board: SensitivityLabel = { id: '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f05', name: 'Board', protects: true }
const open: SensitivityLabel = { id: '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f01', name: 'Public', protects: false }
const facts = (source: readonly SensitivityLabel[], target: readonly SensitivityLabel[]) => ({
  'source.sensitivityLabels': source,
  'target.sensitivityLabels': target,
})

proveCheck(labelParity, {
  pass: [
    { name: 'every encrypting label is there, under another name even', facts: facts([secret, open], [{ ...secret, name: 'Geheim' }]) },
    { name: 'a label of unknown effect is there', facts: facts([{ ...secret, protects: null }], [secret]) },
    { name: 'the source has only labels that do not encrypt', facts: facts([open], []) },
  ],
  fail: [
    {
      name: 'the target has none',
      message: 'missing-label',
      found: /2 source labels .* 'Secret'/,
      facts: facts([secret, board, open], []),
    },
    {
      name: 'recreated by hand under another id',
      message: 'missing-label',
      found: /'Board'/,
      facts: facts([board], [{ ...board, id: '99999999-5c1b-4a57-9a1e-0d6b7c8e9f05' }]),
    },
    {
      name: 'one is missing and another of unknown effect',
      message: 'missing-label',
      facts: facts([{ ...secret, protects: null }, board], []),
    },
  ],
  undecided: [
    {
      name: 'the service did not say whether a missing label encrypts',
      reason: /'Secret'/,
      facts: facts([{ ...secret, protects: null }], [open]),
    },
  ],
})
