import type { RegisteredCheck } from '../../checks/define.ts'
import { WavegateError } from '../../domain/errors.ts'
import { code, codes, table } from './markdown.ts'
import { permissionsOf } from './required-permissions.ts'

const begin = '<!-- meta:begin -->'
const end = '<!-- meta:end -->'

/** What the code of a check says about it, for the top of its page. Permissions follow from the facts. */
export function metaBlock(check: RegisteredCheck): string {
  const permissions = permissionsOf(check.needs).map(
    ({ side, service, anyOf, probe }) => `${side} ${service}${probe ? ' (probing)' : ''}: ${codes(anyOf)}`,
  )
  const rows: readonly (readonly [string, string])[] = [
    ['check', code(check.id)],
    ['severity', check.waivable ? check.severity : `${check.severity}, no waiver opens it`],
    [
      'one verdict for',
      check.scope === 'tenant-pair' ? 'the tenant pair' : check.scope === 'user' ? 'each user' : `each ${check.subjects ?? 'batch'}`,
    ],
    ['gates', check.guards.join(', ')],
    ['applies when', (check.when ?? []).join(', ')],
    ['probe', check.probe === true ? 'it needs `--probe`' : ''],
    ['covers', [...(check.covers.setup ?? []), ...(check.covers.tests ?? []), ...(check.covers.limitations ?? [])].join(', ')],
    ['predicts', codes(check.predicts ?? [])],
    ['facts', codes(check.needs)],
    ['permissions', [...new Set(permissions)].join('; ')],
  ]
  return [
    begin,
    table(
      ['', ''],
      rows.filter(([, value]) => value !== ''),
    ),
    end,
  ].join('\n')
}

/** The page with its block brought up to date; a page without one gets it below the title. */
export function withMetaBlock(text: string, check: RegisteredCheck): string {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from >= 0 && to > from) return text.slice(0, from) + metaBlock(check) + text.slice(to + end.length)
  const title = /^# .*\n/.exec(text)?.[0]
  if (title === undefined || from >= 0 || to >= 0)
    throw new WavegateError(
      'catalog-invalid',
      `checks/${check.area}/${check.id}.md must begin with '# ${check.id}' and hold ${begin} and ${end} both or neither.`,
    )
  return `${title}\n${metaBlock(check)}\n\n${text.slice(title.length).trimStart()}`
}
