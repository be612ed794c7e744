/** Words for the letters of the codes, in the order in which a reader wants to see them. */
export const verdicts = {
  f: { id: 'fail', word: 'Fail' },
  u: { id: 'undecided', word: 'Undecided' },
  x: { id: 'missing', word: 'Missing' },
  m: { id: 'manual', word: 'Manual' },
  n: { id: 'not-applicable', word: 'Not applicable' },
  p: { id: 'pass', word: 'Pass' },
}
export const letters = Object.keys(verdicts)
export const letterOf = id => letters.find(letter => verdicts[letter].id === id)

export const states = {
  r: { id: 'ready', word: 'Ready' },
  h: { id: 'held-back', word: 'Held back' },
  '.': { id: 'waiting', word: 'Waiting' },
}

/** The embedded columns: base64, gzip, JSON. Nothing is requested. */
export async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64.trim()), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(stream).text())
}

/** The columns with what makes them quick to ask: where each subject's lines begin, and its text to search. */
export function modelOf(run) {
  const { subjects, checks, codes } = run
  const width = checks.length
  const firstLine = new Uint32Array(subjects.count + 1)
  let line = 0
  for (let subject = 0; subject < subjects.count; subject++) {
    firstLine[subject] = line
    for (let check = 0; check < width; check++) {
      const code = codes[subject * width + check]
      if (code !== 'p' && code !== 'x' && code !== '.') line++
    }
  }
  firstLine[subjects.count] = line
  const text = subjects.key.map((key, at) =>
    [key, subjects.target[at], subjects.name[at], run.batches[subjects.batch[at]]].join('\n').toLowerCase(),
  )
  let row = 0
  const facts = run.lines.facts.map(list => list.map(distance => (row += distance)))
  return { ...run, lines: { ...run.lines, facts }, width, firstLine, text }
}

/** A sentence about a subject: its marks become the subject's key and target UPN. */
export const sentenceAt = (model, subject, number) =>
  model.sentences[number].replaceAll('\u0001', () => model.subjects.key[subject]).replaceAll('\u0002', () => model.subjects.target[subject])

export const codeAt = (model, subject, check) => model.codes[subject * model.width + check]

/** Number of the line of a subject and check, or -1 where the code says everything. */
export function lineAt(model, subject, check) {
  const own = codeAt(model, subject, check)
  if (own === 'p' || own === 'x' || own === '.') return -1
  let line = model.firstLine[subject]
  for (let before = 0; before < check; before++) {
    const code = codeAt(model, subject, before)
    if (code !== 'p' && code !== 'x' && code !== '.') line++
  }
  return line
}

/** The checks that are open for a subject, gravest first: by severity, then by verdict. */
export function openOf(model, subject) {
  const open = []
  for (let check = 0; check < model.width; check++) if (isOpen(codeAt(model, subject, check))) open.push(check)
  const rank = check => severities.indexOf(model.checks[check].severity) * letters.length + letters.indexOf(codeAt(model, subject, check))
  return open.sort((left, right) => rank(left) - rank(right) || left - right)
}

const severities = ['blocker', 'warning', 'advice']
const isOpen = code => code !== 'p' && code !== 'n' && code !== '.'

/** How often each letter stands for a subject. */
export function tallyOf(model, subject) {
  const tally = { f: 0, u: 0, x: 0, m: 0, n: 0, p: 0, '.': 0 }
  for (let check = 0; check < model.width; check++) tally[codeAt(model, subject, check)]++
  return tally
}

export const subjectLabel = (model, subject) => (model.subjects.kind[subject] === 't' ? 'Both tenants' : model.subjects.key[subject])

/** Names a subject in the address of the page. */
export const subjectName = (model, subject) =>
  ({ t: 'tenants:', b: `batch:${model.subjects.key[subject]}`, u: model.subjects.key[subject] })[model.subjects.kind[subject]]

export function subjectNamed(model, name) {
  const user = model.subjects.key.findIndex((key, at) => key === name && model.subjects.kind[at] === 'u')
  if (user >= 0) return user
  for (let at = 0; at < model.subjects.count; at++) if (model.subjects.kind[at] !== 'u' && subjectName(model, at) === name) return at
  return -1
}
