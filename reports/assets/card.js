import { codeAt, lineAt, openOf, sentenceAt, states, subjectLabel, verdicts } from './data.js'
import { badge, node } from './dom.js'

const pair = (term, ...detail) => [node('dt', {}, term), node('dd', {}, ...detail)]

/** Everything that is known about one subject: both accounts, why it is held back, and every verdict with what it rests on. */
export function drawCard(model, subject) {
  const { subjects } = model
  const user = subjects.kind[subject] === 'u'
  const about = node('dl', { class: 'notes' })
  if (user) {
    about.append(
      ...pair('Source UPN', node('code', {}, subjects.key[subject])),
      ...pair('Target UPN', node('code', {}, subjects.target[subject])),
    )
    about.append(...pair('Wave and batch', `${model.waves[subjects.wave[subject]]}, ${model.batches[subjects.batch[subject]]}`))
    const because = model.because.find(([at]) => at === subject)
    const state = states[subjects.state[subject]]
    about.append(
      ...pair(
        'State',
        node('b', {}, state.word),
        because ? ` because of ${because[1].join(', ')}` : state.id === 'waiting' ? ' for the gate' : '',
      ),
    )
  }
  const fragment = document.createDocumentFragment()
  const title = user ? subjects.name[subject] || subjects.key[subject] : subjectLabel(model, subject)
  fragment.append(
    node(
      'header',
      { class: 'card-head' },
      node('h2', { id: 'card-title', tabindex: '-1' }, title),
      node('button', { type: 'button', 'data-do': 'close' }, 'Close'),
    ),
  )
  if (user) fragment.append(about)
  fragment.append(...sections(model, subject))
  return fragment
}

function sections(model, subject) {
  const drawn = []
  const quiet = []
  for (const check of openOf(model, subject)) drawn.push(finding(model, subject, check, codeAt(model, subject, check)))
  for (const letter of ['n', 'p'])
    for (let check = 0; check < model.width; check++)
      if (codeAt(model, subject, check) === letter) quiet.push(quietRow(model, subject, check, letter))
  if (quiet.length > 0) {
    const heads = ['Check', 'Verdict', 'Rests on'].map(word => node('th', { scope: 'col' }, word))
    drawn.push(
      node(
        'table',
        {},
        node('caption', {}, 'Passed or not applicable'),
        node('thead', {}, node('tr', {}, ...heads)),
        node('tbody', {}, ...quiet),
      ),
    )
  }
  return drawn
}

function finding(model, subject, check, letter) {
  const known = model.checks[check]
  const line = lineAt(model, subject, check)
  const head = node(
    'p',
    { class: 'cause' },
    badge(verdicts[letter], line < 0 ? known.severity : model.texts[model.lines.severity[line]]),
    ' ',
    node('a', { href: `#check-${known.id}`, 'data-do': 'close' }, known.id),
  )
  const block = node('section', { class: 'group' }, head, node('h3', {}, known.title))
  if (line < 0) {
    block.append(node('p', { class: 'found' }, 'The ledger holds no verdict.'))
    return block
  }
  block.append(node('p', { class: 'found' }, sentenceAt(model, subject, model.lines.found[line])))
  const fix = sentenceAt(model, subject, model.lines.fix[line])
  if (fix) block.append(node('p', { class: 'fix' }, node('b', {}, 'Fix'), ` ${fix}`))
  const rows = model.lines.facts[line]
  if (rows.length > 0) {
    const items = rows.map(row => evidenceItem(model, row))
    block.append(node('ul', { class: 'evidence', 'aria-label': 'Facts' }, ...items))
  }
  return block
}

function evidenceItem(model, row) {
  const { ref, key, at, digest } = model.evidence
  const item = node('li', {}, node('b', {}, model.texts[ref[row]]), ' ', key[row] ? node('code', {}, key[row]) : '')
  item.append(model.texts[at[row]] ? ` read ${model.texts[at[row]].replace('T', ' ').replace('Z', ' UTC')}` : ' not read')
  if (digest[row]) item.append(node('br'), node('code', { class: 'digest' }, digest[row]))
  return item
}

function quietRow(model, subject, check, letter) {
  const known = model.checks[check]
  const line = lineAt(model, subject, check)
  const rests =
    letter === 'n' ? sentenceAt(model, subject, model.lines.found[line]) : known.needs.join(', ') || 'settings and the identity map'
  return node('tr', {}, node('th', { scope: 'row' }, known.title), node('td', {}, verdicts[letter].word), node('td', {}, rests))
}
