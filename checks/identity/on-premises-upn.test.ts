import type { ManualRecordFile } from '../../facts/manual-records.ts'
import { account, manualRecordFile } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onPremisesUpn from './on-premises-upn.ts'

const facts = (onPremisesUserPrincipalName: string | null, onPremisesSyncEnabled: boolean | null = true, ...files: ManualRecordFile[]) => ({
  'source.users': [account(sourceId('ada'), { onPremisesUserPrincipalName, onPremisesSyncEnabled })],
  'pair.manualRecords': files,
})
const corp = 'ada@corp.source.example'
const planned = (upn: string, changed: Partial<ManualRecordFile> = {}, wave = 'wave-1') =>
  facts(corp, true, manualRecordFile('on-premises-change', wave, changed, { upn }))
const [atNight, beforeIt] = ['in the window, before the invitation', 'before the window']

proveCheck(onPremisesUpn, {
  pass: [
    { name: 'a cloud account', facts: facts(null, null) },
    { name: 'synchronized without the attribute', gate: 'cutover', facts: facts(null) },
    { name: 'it stops before the window, at prestage', facts: planned(beforeIt) },
    { name: 'it stops in the window, at prestage', facts: planned(atNight) },
    { name: 'it stops in the window, at cutover', gate: 'cutover', facts: planned(atNight) },
  ],
  fail: [
    { name: 'synchronized with it', message: 'present', found: /ada@corp\.source\.example/, facts: facts(corp) },
    { name: 'left over from earlier synchronization', message: 'present', facts: facts(corp, false) },
    {
      name: 'it should have stopped before the window, at cutover',
      gate: 'cutover',
      message: 'overdue',
      found: /signed by Ada Byron, says: before the window\.$/,
      facts: planned(beforeIt),
    },
    { name: 'it should have stopped before submission', message: 'overdue', facts: planned('before submission') },
    { name: 'nobody was to carry it', message: 'overdue', facts: planned('it writes none') },
    { name: 'its end is not planned', message: 'present', facts: planned('not planned', { unmet: ['upn'] }) },
    { name: 'the plan is of another wave', message: 'present', facts: planned(atNight, {}, 'wave-2') },
    { name: 'the plan is over', message: 'present', facts: planned(atNight, { state: 'expired' }) },
  ],
  undecided: [{ name: 'the account was not found', facts: { ...facts(null), 'source.users': [] } }],
})
