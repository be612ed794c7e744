import { node } from './dom.js'

const heads = ['Fact', 'Rows', 'Read', 'Digest or cause']

/** Draws the table of facts into its part of the page, once. */
export function fillFacts(model, part) {
  if (part.querySelector(':scope > .scroll')) return
  const rows = model.facts.map(fact =>
    node(
      'tr',
      {},
      node('th', { scope: 'row', class: 'mono' }, fact.ref),
      node('td', { class: 'number' }, fact.rows),
      node('td', { class: 'when' }, fact.read),
      fact.failed
        ? node('td', {}, node('span', { class: 'badge fail' }, 'Not read'), ` ${fact.error}`)
        : node('td', { class: 'mono digest' }, fact.digest),
    ),
  )
  const head = heads.map(text => node('th', text === 'Rows' ? { scope: 'col', class: 'number' } : { scope: 'col' }, text))
  part.append(
    node(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of facts' },
      node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...rows)),
    ),
  )
}
