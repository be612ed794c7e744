import type { RegisteredCheck } from '../../checks/define.ts'
import { code, link, page, prose, table } from './markdown.ts'

const areaTitles: Readonly<Record<string, string>> = {
  trust: 'Trust between the tenants',
  batch: 'Batches and waves',
  identity: 'Identities',
  licensing: 'Licenses',
  mail: 'Mail and calendars',
  onedrive: 'OneDrive',
  teams: 'Teams',
  engage: 'Viva Engage',
}

export function checksPage(checks: readonly RegisteredCheck[]): string {
  const areas = [...new Set(checks.map(check => check.area))].toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const part = (area: string): string =>
    [
      `## ${areaTitles[area] ?? area}`,
      table(
        ['check', 'passes when', 'severity', 'verdict for', 'gates'],
        checks
          .filter(check => check.area === area)
          .map(check => [
            link(code(check.id), `../checks/${area}/${check.id}.md`),
            prose(check.title),
            check.waivable ? check.severity : `${check.severity}, never waived`,
            check.scope === 'batch' ? (check.subjects ?? 'batch') : check.scope,
            check.guards.join(', '),
          ]),
      ),
    ].join('\n\n')
  return page('Checks', [
    `${checks.length} checks. Each stands in a file of its name beside its page and its proof; ${code('wavegate explain <id>')} prints the page.`,
    ...areas.map(part),
  ])
}

const known = Object.keys(areaTitles)
const order = (area: string): number => (known.includes(area) ? known.indexOf(area) : known.length)
