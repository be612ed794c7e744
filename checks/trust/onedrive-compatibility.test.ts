import { proveCheck } from '../testing.ts'
import onedriveCompatibility from './onedrive-compatibility.ts'

const facts = (source: string, target = 'Compatible') => ({
  'source.oneDriveCompatibility': { status: source },
  'target.oneDriveCompatibility': { status: target },
})

proveCheck(onedriveCompatibility, {
  pass: [
    { name: 'compatible', facts: facts('Compatible') },
    { name: 'compatible with a warning', facts: facts('Compatible', 'Warning') },
  ],
  fail: [
    { name: 'the source says no', message: 'incompatible', found: /of the source/, facts: facts('Incompatible') },
    { name: 'the target says no, the source something unknown', message: 'incompatible', facts: facts('unknown (7)', 'Incompatible') },
  ],
  undecided: [{ name: 'a number without a name', reason: /unknown \(7\)/, facts: facts('unknown (7)') }],
  notApplicable: [{ name: 'OneDrive does not move', settings: { workloads: ['mailbox'] }, facts: facts('Incompatible') }],
})
