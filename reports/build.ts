import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import type { RunRecord } from '../domain/run-record.ts'
import { embed, pack } from './embed.ts'
import { page } from './view/page.ts'
import { visibleMarkup } from './visible.ts'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

/** Parts by name; each but the page itself has a view of the same name. */
export const partNames = [
  'decision',
  'totals',
  'obstacles',
  'causes',
  'findings',
  'rule',
  'check-card',
  'checks',
  'subjects',
  'lists',
  'facts',
  'access',
] as const
/** The page's script, in the order in which its modules need each other. */
export const scriptNames = ['data', 'search', 'csv', 'dom', 'rule', 'facts', 'grid', 'card', 'main'] as const
/** The page's style, in cascade order. */
export const styleNames = ['theme', 'frame', 'decision', 'card', 'table', 'list', 'dialog', 'narrow', 'print'] as const

const parts = Handlebars.create()
for (const name of partNames) parts.registerPartial(name, read(`parts/${name}.hbs`))
const frame = parts.compile(read('parts/page.hbs'), { strict: true, knownHelpersOnly: true, preventIndent: true })

/** The modules as one script: their imports of each other and the word `export` go, the rest stays as it is written. */
export function clientScript(): string {
  const module = (name: string): string =>
    read(`assets/${name}.js`)
      .replace(/^import .*\n/gm, '')
      .replace(/^export /gm, '')
  return `(() => {\n'use strict'\n${scriptNames.map(module).join('\n')}\n})()\n`
}

const style = styleNames.map(name => read(`assets/${name}.css`)).join('\n')
const script = clientScript()
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`

/**
 * One HTML file that needs nothing else: no request leaves it, its own script and style are the only ones that its policy lets run.
 * Pure: the same run gives the same bytes. Throws `run-folder-invalid` when expected pairs are not the sum of verdicts and missing pairs.
 */
export function buildReport(run: RunRecord): string {
  const html = frame({
    ...page(run),
    policy: new Handlebars.SafeString(policy),
    style: new Handlebars.SafeString(style),
    script: new Handlebars.SafeString(script),
    data: new Handlebars.SafeString(pack(embed(run))),
  })
  return visibleMarkup(html)
}
