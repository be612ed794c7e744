import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** UPN under which the profile was asked for, as in the identity map, lower case. */
  upn: z.string(),
  /** Address of the OneDrive that the profile names; empty when it names none. */
  url: z.string(),
})

export type PersonalSite = z.infer<typeof row>

export default defineTable({
  id: 'personalSites',
  about: "Which OneDrive the profile of each of the cohort's users names. Asking with the app's own token makes none.",
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'per-user',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.tenant.getpersonalsiteurl'],
  row,
  key: (site: PersonalSite) => site.upn,
  async *rows({ gateways, cohort, side, perUser }) {
    if (side === 'pair') throw new WavegateError('internal', 'Profiles belong to one tenant.')
    const upns = [...new Set(cohort.users.map(user => user[side].upn.toLowerCase()))]
    perUser('which OneDrive a profile names', upns.length)
    for (const [upn, url] of await gateways.sharepoint.personalSites(upns)) yield { upn, url }
  },
})
