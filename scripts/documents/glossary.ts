import { glossary } from '../../domain/glossary.ts'
import { code, page, prose, table } from './markdown.ts'

export const glossaryPage = (): string =>
  page('Glossary', [
    'The words of code, pages and messages. A test refuses the words of the last column.',
    table(
      ['word', 'in code', 'meaning', 'do not say'],
      glossary.map(({ term, code: name, means, not }) => [prose(term), code(name), prose(means), not.map(prose).join(', ')]),
    ),
  ])
