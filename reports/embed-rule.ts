import type { CheckRecord } from '../domain/run-record.ts'
import { isHttps, type Tree, treeOf } from './markdown.ts'
import { coveredBy } from './view/covered.ts'
import { visible } from './visible.ts'

/** The rule of a check as the page's script draws it. */
export interface EmbeddedRule {
  readonly judged: readonly Tree[]
  readonly remedy: readonly Tree[]
  readonly covers: readonly string[]
  /** Text and address; the address is empty for what is no https address. */
  readonly sources: readonly (readonly [text: string, href: string])[]
}

const shown = (tree: Tree): Tree => {
  // Line feeds separate words and lines of code; everything else that is hidden is written out.
  if (typeof tree === 'string') return tree.split('\n').map(visible).join('\n')
  const [tag, children, href] = tree
  return href === undefined ? [tag, children.map(shown)] : [tag, children.map(shown), visible(href)]
}

export const embeddedRule = (check: CheckRecord): EmbeddedRule => ({
  judged: treeOf(check.judged).map(shown),
  remedy: treeOf(check.remedy).map(shown),
  covers: coveredBy(check).map(({ kind, id, title }) => visible(title === '' ? `${kind} ${id}` : `${kind} ${id}: ${title}`)),
  sources: check.sources.map(source => [visible(source), isHttps(source) ? source : '']),
})
