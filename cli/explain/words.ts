import { glossary } from '../../domain/glossary.ts'
import { type Entry, type Kind, listed, text } from './entry.ts'

const entries = glossary.map(({ term, code, means, not }): Entry => ({
  id: term,
  title: means,
  note: '',
  text: () => text(term, '', means, '', `  in code: ${code}`, listed('do not say', not)),
  data: { id: term, code, means, not },
}))

/** The words that commands, reports and pages use. */
export const wordKind: Kind = { name: 'words', one: 'word', key: 'words', entries }
