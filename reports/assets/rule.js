import { copy, node } from './dom.js'

const allowed = new Set([
  'p',
  'ol',
  'ul',
  'li',
  'code',
  'pre',
  'strong',
  'em',
  'a',
  'br',
  'hr',
  'blockquote',
  'h5',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
])

/** Elements of a check's page, made from what the build parsed. */
function grow(tree) {
  if (typeof tree === 'string') return tree
  const [name, children, href] = tree
  const parts = children.map(grow)
  if (!allowed.has(name)) return node('span', {}, ...parts)
  const element = node(name, href === undefined ? {} : { href, rel: 'noopener noreferrer', target: '_blank' }, ...parts)
  return name === 'pre' ? copyable(element) : element
}

function copyable(text) {
  const button = node('button', { type: 'button', class: 'copy' }, 'Copy')
  button.addEventListener('click', () => void copy(button, text.textContent, text))
  return node('div', { class: 'copyable' }, button, text)
}

const lines = parts => parts.flatMap((part, at) => (at === 0 ? [part] : [node('br'), part]))
const note = (term, parts) => (parts.length === 0 ? [] : [node('dt', {}, term), node('dd', {}, ...lines(parts))])

/** Draws the rule of a check into its part of the page, once. */
export function fillRule(model, part) {
  const check = model.checks.find(known => known.id === part.dataset.rule)
  if (!check || part.querySelector(':scope > .prose')) return
  const { judged, remedy, covers, sources } = check.rule
  const fix = 'fix' in part.dataset ? [node('h4', {}, 'How to fix'), ...remedy.map(grow)] : []
  const links = sources.map(([text, href]) => (href ? grow(['a', [text], href]) : text))
  const reads = check.needs.length > 0 ? [node('code', {}, check.needs.join(', '))] : []
  part.append(
    node(
      'div',
      { class: 'prose' },
      node('h4', {}, 'How it is judged'),
      ...judged.map(grow),
      ...fix,
      node('dl', { class: 'notes' }, ...note('Covers', covers), ...note('Reads', reads), ...note('Sources', links)),
    ),
  )
}
