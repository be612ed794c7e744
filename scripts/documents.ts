import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from '../checks/index.ts'
import { configurationJsonSchemaText } from '../data/configuration/json-schema.ts'
import { behavioursPage } from './documents/behaviours.ts'
import { checksPage } from './documents/checks.ts'
import { coveragePage } from './documents/coverage.ts'
import { defectsPage } from './documents/defects.ts'
import { glossaryPage } from './documents/glossary.ts'
import { limitsPage } from './documents/limits.ts'
import { withMetaBlock } from './documents/meta-block.ts'
import { permissionsPage } from './documents/permissions.ts'

const root = join(import.meta.dirname, '..')

/** Every page that is written from code, the block at the top of each check's page, and the schema that editors use. */
export function documents(): ReadonlyMap<string, string> {
  const pages: [string, string][] = checks.flatMap(check => {
    const file = `checks/${check.area}/${check.id}.md`
    return existsSync(join(root, file)) ? [[file, withMetaBlock(readFileSync(join(root, file), 'utf8'), check)]] : []
  })
  return new Map([
    ...pages,
    ['data/configuration/wavegate.schema.json', configurationJsonSchemaText()],
    ['docs/behaviours.md', behavioursPage()],
    ['docs/checks.md', checksPage(checks)],
    ['docs/coverage.md', coveragePage(checks)],
    ['docs/defects.md', defectsPage(checks)],
    ['docs/glossary.md', glossaryPage()],
    ['docs/limits.md', limitsPage()],
    ['docs/permissions.md', permissionsPage(checks)],
  ])
}
