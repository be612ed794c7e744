import Handlebars from 'handlebars'
import type { CheckRecord } from '../../domain/run-record.ts'
import { isHttps, renderMarkdown } from '../markdown.ts'
import { type Covered, coveredBy } from './covered.ts'

/** How a check judges, how to fix what it finds, what it covers and where the knowledge comes from. Without a script it is part of the page. */
export interface RuleView {
  readonly judged: Handlebars.SafeString
  /** Empty where nothing was found. */
  readonly remedy: Handlebars.SafeString | ''
  readonly covers: readonly Covered[]
  readonly needs: string
  /** `url` is empty for a source that is not an https address. */
  readonly sources: readonly { readonly text: string; readonly url: string }[]
}

export const rule = (check: CheckRecord, found: boolean): RuleView => ({
  judged: new Handlebars.SafeString(renderMarkdown(check.judged)),
  remedy: found ? new Handlebars.SafeString(renderMarkdown(check.remedy)) : '',
  covers: coveredBy(check),
  needs: check.needs.join(', '),
  sources: check.sources.map(source => ({ text: source, url: isHttps(source) ? source : '' })),
})
