import type { RegisteredCheck } from '../../checks/define.ts'
import { checks } from '../../checks/index.ts'
import { pageOf } from '../../run/check-record.ts'
import { type Entry, type Kind, listed, text } from './entry.ts'

const entryOf = (check: RegisteredCheck): Entry => {
  const { id, area, title, scope, severity, waivable, guards, covers, needs } = check
  const predicts = check.predicts ?? []
  const causedBy = check.causedBy ?? []
  return {
    id,
    title,
    note: `${severity}, ${guards.join(' ')}`,
    text: () =>
      text(
        pageOf(check)
          .replaceAll(/^<!--.*-->\n/gm, '')
          .trimEnd(),
        '',
        listed('reads', needs),
        listed('predicts', predicts),
        `  mended in: ${check.side ?? 'both'}`,
        listed(
          'explained by',
          causedBy.map(link => link.check),
        ),
      ),
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
