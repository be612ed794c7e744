import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

const good: readonly string[] = ['compatible', 'warning']

export default defineCheck({
  id: 'onedrive-compatibility',
  title: 'The SharePoint environments of the tenants can exchange OneDrives',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { tests: ['TC-10'] },
  predicts: ['MnAPartnersFarmsAreIncompatible'],
  when: ['onedrive-moves'],
  needs: ['source.oneDriveCompatibility', 'target.oneDriveCompatibility'],
  messages: {
    incompatible: {
      found: 'SharePoint of the {side} says that its environment and that of the other tenant are incompatible.',
      fix: 'Check the trust that the {side} has set up, wait 48 hours, gather again; if it stays so, ask the vendor.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'onedrive-trust' }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step3'],
  judge(_pair, facts, verdict) {
    const status = {
      source: facts['source.oneDriveCompatibility'].read().status,
      target: facts['target.oneDriveCompatibility'].read().status,
    }
    const bad = sides.find(side => status[side].toLowerCase() === 'incompatible')
    if (bad !== undefined) return verdict.fail('incompatible', { side: bad })
    const open = sides.find(side => !good.includes(status[side].toLowerCase()))
    return open === undefined
      ? verdict.pass()
      : verdict.undecided(`SharePoint of the ${open} answered '${status[open]}', which is not known`)
  },
})
