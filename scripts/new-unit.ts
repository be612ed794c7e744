import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { WavegateError } from '../domain/errors.ts'
import { behaviourTemplate } from './templates/behaviour.ts'
import { checkTemplate } from './templates/check.ts'
import { defectTemplate } from './templates/defect.ts'
import { factTemplate } from './templates/fact.ts'
import { routeTemplate } from './templates/route.ts'
import type { Template } from './templates/template.ts'

const templates: Readonly<Record<string, Template>> = {
  check: checkTemplate,
  fact: factTemplate,
  behaviour: behaviourTemplate,
  defect: defectTemplate,
  route: routeTemplate,
}

export const usage = `Usage:\n${Object.values(templates)
  .map(template => `  npm run new ${template.usage}`)
  .join('\n')}`

export interface NewUnit {
  readonly files: readonly string[]
  readonly steps: readonly string[]
}

/** Writes the files of a new unit below `root`; throws `usage` for an unknown kind, an odd name or an id that is taken. */
export function createUnit(root: string, kind: string, name: string): NewUnit {
  const template = Object.hasOwn(templates, kind) ? templates[kind] : undefined
  if (!template) throw new WavegateError('usage', `There is no kind of unit called '${kind}'.\n${usage}`)
  if (!template.name.test(name))
    throw new WavegateError('usage', `'${name}' is no name for a ${kind}: expected ${template.usage}, in kebab-case.`)
  const files = template.files(name)
  const taken = filesBelow(root, Object.keys(files)[0]?.split('/')[0] ?? '').filter(file => template.taken(name).test(file))
  if (taken.length > 0) throw new WavegateError('usage', `The id is taken: ${taken.join(', ')}. Choose another.`)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text, { flag: 'wx' })
  }
  return { files: Object.keys(files), steps: template.steps(name) }
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
