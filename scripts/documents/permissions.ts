import type { RegisteredCheck } from '../../checks/define.ts'
import { registry } from '../../facts/index.ts'
import { code, codes, link, page, prose, table } from './markdown.ts'
import { checksThatNeed, permissionsOf, type RequiredPermission } from './required-permissions.ts'

const serviceTitles: Readonly<Record<string, string>> = {
  graph: 'Microsoft Graph',
  exchange: 'Exchange Online',
  compliance: 'Purview compliance',
  sharepoint: 'SharePoint and OneDrive',
  teams: 'Teams administration',
  engage: 'Viva Engage (delegated)',
}

/** Every reference to a fact, in the order of the registry. */
const refs: readonly string[] = Object.values(registry).flatMap(fact => fact.sides.map(side => `${side}.${fact.id}`))

export function permissionsPage(checks: readonly RegisteredCheck[]): string {
  const all = permissionsOf(refs)
  const required = all.filter(entry => !entry.probe)
  const probing = all.filter(entry => entry.probe)
  const sideParts = (['source', 'target'] as const).flatMap(side => {
    const ofSide = required.filter(entry => entry.side === side)
    const services = [...new Set(ofSide.map(entry => entry.service))]
    return [
      `## ${side === 'source' ? 'Source' : 'Target'} tenant`,
      ...services.flatMap(service => [
        `### ${serviceTitles[service] ?? service}`,
        serviceTable(
          ofSide.filter(entry => entry.service === service),
          checks,
        ),
      ]),
    ]
  })
  const free = refs.filter(ref => permissionsOf([ref]).length === 0)
  return page('Permissions', [
    'What the reading identity of each tenant needs, and for what. Everything here reads; nothing may write. Where a row names several permissions, any one of them is enough. A missing one makes the checks of its row undecided, never pass.',
    `Exchange Online and Purview answer an app with ${code('Exchange.ManageAsApp')} only within an Entra role; a reader such as *Global Reader* is enough to read (${link('app-only access', 'https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2')}), not to test the migration endpoint, which the probing identity does. Viva Engage has no app-only reads: its facts need the token of a signed-in person.`,
    ...sideParts,
    '## Probing',
    `What the probing identity of each tenant needs, an application of its own that is used with ${code('--probe')} only; ${link('probes', 'probes.md')} says what each does. The permissions of Microsoft Graph write: limit them to the probe mailboxes. In Exchange Online the probing identity of the target also wants a role group of its own with the roles *View-Only Recipients*, *View-Only Configuration*, *Migration* and *Move Mailboxes*; that these are the roles that count is assumed, as no page says it.`,
    ...(['source', 'target'] as const).flatMap(side => {
      const ofSide = probing.filter(entry => entry.side === side)
      return [...new Set(ofSide.map(entry => entry.service))].flatMap(service => [
        `### ${side === 'source' ? 'Source' : 'Target'} tenant, ${serviceTitles[service] ?? service}`,
        serviceTable(
          ofSide.filter(entry => entry.service === service),
          checks,
        ),
      ])
    }),
    '## Facts that need no permission',
    table(
      ['fact', 'what it is'],
      free.map(ref => [code(ref), prose(aboutOf(ref))]),
    ),
  ])
}

function serviceTable(entries: readonly RequiredPermission[], checks: readonly RegisteredCheck[]): string {
  const groups = new Map<string, RequiredPermission[]>()
  for (const entry of entries) {
    const key = entry.anyOf.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const rows = [...groups.values()].map(group => {
    const needed = [...new Set(group.flatMap(({ ref }) => checksThatNeed(ref, checks).map(check => check.id)))].toSorted()
    return [
      codes(group[0]?.anyOf ?? []),
      codes(group.map(({ ref }) => ref.slice(ref.indexOf('.') + 1))),
      needed.length === 0 ? 'every run' : codes(needed),
    ]
  })
  return table(
    ['permission', 'facts', 'checks'],
    rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )
}

const aboutOf = (ref: string): string => Object.values(registry).find(fact => ref.endsWith(`.${fact.id}`))?.about ?? ''
