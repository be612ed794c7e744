import { codeAt, letterOf, lineAt, openOf, states } from './data.js'

/** Numbers of the subjects that match: what concerns many and found something, then the users in the order of the map, then the others. `filters`: q, verdict, check, batch, state, message; empty ones do not filter. */
export function search(model, filters) {
  const words = (filters.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  const letter = filters.verdict ? (letterOf(filters.verdict) ?? '?') : ''
  const check = filters.check ? model.checks.findIndex(known => known.id === filters.check) : -1
  if (filters.check && check < 0) return []
  const batch = filters.batch ? model.batches.indexOf(filters.batch) : -1
  const first = []
  const users = []
  const last = []
  for (let subject = 0; subject < model.subjects.count; subject++) {
    if (filters.batch && (model.subjects.kind[subject] !== 'u' || model.subjects.batch[subject] !== batch)) continue
    if (filters.state && (model.subjects.kind[subject] !== 'u' || states[model.subjects.state[subject]]?.id !== filters.state)) continue
    if (!words.every(word => model.text[subject].includes(word))) continue
    if (check >= 0) {
      const code = codeAt(model, subject, check)
      if (code === '.' || (letter && code !== letter)) continue
      if (filters.message && !saysAt(model, subject, check, filters.message)) continue
    } else if (letter && !hasLetter(model, subject, letter)) continue
    const place = model.subjects.kind[subject] === 'u' ? users : openOf(model, subject).length > 0 ? first : last
    place.push(subject)
  }
  return [...first, ...users, ...last]
}

function hasLetter(model, subject, letter) {
  const start = subject * model.width
  const at = model.codes.indexOf(letter, start)
  return at >= 0 && at < start + model.width
}

function saysAt(model, subject, check, message) {
  const line = lineAt(model, subject, check)
  return line >= 0 && model.texts[model.lines.message[line]] === message
}

/** The check that the row of a subject speaks about: the one that is filtered for, or the gravest one. */
export function gravest(model, subject, filters) {
  if (filters.check) return model.checks.findIndex(known => known.id === filters.check)
  const letter = filters.verdict ? letterOf(filters.verdict) : undefined
  if (letter === 'p') return -1
  if (letter === 'n') {
    const start = subject * model.width
    const at = model.codes.indexOf(letter, start)
    return at >= 0 && at < start + model.width ? at - start : -1
  }
  return openOf(model, subject).find(check => letter === undefined || codeAt(model, subject, check) === letter) ?? -1
}
