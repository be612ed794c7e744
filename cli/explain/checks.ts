import type { RegisteredCheck } from '../../checks/define.ts'
import { checks } from '../../checks/index.ts'
import { pageOf } from '../../run/check-record.ts'
import { type Entry, type Kind, text } from './entry.ts'

/** Rows of the block that is generated at the top of a page, without the marks of a Markdown table. */
const metaOf = (page: string): readonly (readonly [string, string])[] => {
  const block = page.slice(page.indexOf('meta:begin'), page.indexOf('meta:end'))
  return [...block.matchAll(/^\| (\w.*?) \| (.*) \|$/gm)].map(([, name = '', value = '']) => [name, value.replaceAll(/`|\\(?=\|)/g, '')])
}

const entryOf = (check: RegisteredCheck): Entry => {
  const { id, area, title, scope, severity, waivable, guards, covers, needs } = check
  const predicts = check.predicts ?? []
  const causedBy = check.causedBy ?? []
  return {
    id,
    title,
    note: `${severity}, ${guards.join(' ')}`,
    text: () => {
      const page = pageOf(check)
      const rows = [
        ...metaOf(page).filter(([name]) => name !== 'check'),
        ['mended in', check.side === undefined || check.side === 'both' ? 'either side' : `the ${check.side}`] as const,
        ['explained by', causedBy.map(link => link.check).join(', ')] as const,
      ].filter(([, value]) => value !== '')
      const prose = page.slice(page.indexOf('\n## ')).trim()
      return text(`${id} · ${title}`, '', ...rows.map(([name, value]) => `  ${name.padEnd(15)} ${value}`), '', prose)
    },
    data: { id, area, title, scope, severity, waivable, guards, covers, needs, predicts, side: check.side ?? 'both', causedBy },
  }
}

export const checkKind: Kind = { name: 'checks', one: 'check', key: 'checks', entries: checks.map(entryOf) }

/** Checks of which `covers` names something of the catalog, one line each. */
export const coveringLines = (id: string): string[] =>
  checks
    .filter(({ covers }) =>
      [...(covers.setup ?? []), ...(covers.tests ?? []), ...(covers.limitations ?? [])].some(covered => covered === id),
    )
    .map(check => `  check ${check.id}: ${check.title}`)
