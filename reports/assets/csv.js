import { codeAt, lineAt, sentenceAt, subjectLabel, verdicts } from './data.js'

const formula = /^(?=["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])|(?<=[;|])(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g

/** One cell, quoted, with an apostrophe wherever a spreadsheet could begin a formula. */
export const csvCell = text => `"${String(text).replace(formula, "'").replaceAll('"', '""')}"`

/** Every verdict of these subjects that the filters let through, one row each. */
export function csvOfHits(model, hits, filters) {
  const rows = [['subject', 'targetUpn', 'batch', 'check', 'verdict', 'message', 'found', 'fix']]
  for (const subject of hits)
    for (let check = 0; check < model.width; check++) {
      const code = codeAt(model, subject, check)
      if (code === '.' || (filters.check && model.checks[check].id !== filters.check)) continue
      if (filters.verdict && verdicts[code].id !== filters.verdict) continue
      const line = lineAt(model, subject, check)
      const message = line < 0 ? '' : model.texts[model.lines.message[line]]
      if (filters.message && filters.message !== message) continue
      const said =
        line < 0
          ? ['', '', '']
          : [message, sentenceAt(model, subject, model.lines.found[line]), sentenceAt(model, subject, model.lines.fix[line])]
      rows.push([
        subjectLabel(model, subject),
        model.subjects.target[subject],
        model.batches[model.subjects.batch[subject]],
        model.checks[check].id,
        verdicts[code].id,
        ...said,
      ])
    }
  return rows.map(row => row.map(csvCell).join(',')).join('\n') + '\n'
}
