import type { LabelProtection } from '../../facts/label-protection.ts'
import { protectingLabel } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import labelProtection from './label-protection.ts'

const secret = protectingLabel('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f03', 'Secret')
const open = protectingLabel('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f01', 'Public', { encrypts: false, protectionType: null })
const inGraph = (labels: readonly LabelProtection[]) => labels.map(({ id, name, encrypts }) => ({ id, name, protects: encrypts }))
const facts = (source: readonly LabelProtection[], target: readonly LabelProtection[]) => ({
  'source.labelProtection': source,
  'target.labelProtection': target,
  'source.sensitivityLabels': inGraph(source),
  'target.sensitivityLabels': inGraph(target),
})
const many = Array.from({ length: 7 }, (_, index) => protectingLabel(`id-${index}`, `Label ${index}`, { doubleKey: true }))

proveCheck(labelProtection, {
  pass: [
    {
      name: 'a disabled label, which Graph does not list',
      facts: { ...facts([{ ...secret, disabled: true }], [secret]), 'source.sensitivityLabels': [] },
    },
    { name: 'labels of one id encrypt on both sides', facts: facts([secret, open], [secret, open]) },
    { name: 'a label is not in the target, which label-parity finds', facts: facts([secret], []) },
    { name: 'the target encrypts more', facts: facts([open], [{ ...open, encrypts: true, protectionType: 'template' }, secret]) },
    {
      name: 'Graph does not say, Purview does',
      facts: { ...facts([secret], [secret]), 'source.sensitivityLabels': [{ id: secret.id, name: 'Secret', protects: null }] },
    },
  ],
  fail: [
    {
      name: 'the target’s label does not encrypt',
      message: 'unprotected',
      found: /1 label .*: 'Secret'\./,
      facts: facts([secret], [{ ...secret, encrypts: false, protectionType: null }]),
    },
    {
      name: 'users define the permissions',
      message: 'closed',
      found: /'Secret' \(permissions that users define\)/,
      facts: facts([{ ...secret, protectionType: 'userdefined' }], [secret]),
    },
    {
      name: 'so many use a second key that some are only counted',
      message: 'closed',
      found: /7 labels .*'Label 4' \(double key encryption\) and 2 more/,
      facts: facts(many, many),
    },
  ],
  undecided: [
    {
      name: 'Graph lists no label at all, Purview one that encrypts',
      reason: /Graph of the source does not list the label 'Secret'/,
      facts: { ...facts([secret], [secret]), 'source.sensitivityLabels': [] },
    },
    {
      name: 'what Purview says cannot be read',
      reason: /target .*'Secret'/,
      facts: facts([secret], [{ ...secret, encrypts: null, protectionType: null }]),
    },
    {
      name: 'Graph says that it encrypts, Purview shows no encryption',
      reason: /do not agree .*'Public'/,
      facts: { ...facts([open], [open]), 'source.sensitivityLabels': [{ id: open.id, name: 'Public', protects: true }] },
    },
    {
      name: 'Purview shows an encryption of which Graph does not know',
      facts: { ...facts([secret], [secret]), 'target.sensitivityLabels': [{ id: secret.id, name: 'Secret', protects: false }] },
    },
    { name: 'Purview gave no label', facts: { ...facts([secret], [secret]), 'source.labelProtection': [] } },
    {
      name: 'neither says whether a label encrypts',
      facts: { ...facts([open], [open]), 'source.sensitivityLabels': [{ id: open.id, name: 'Public', protects: null }] },
    },
  ],
})
