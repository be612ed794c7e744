import { drawCard } from './card.js'
import { csvOfHits } from './csv.js'
import { codeAt, lineAt, modelOf, sentenceAt, states, subjectLabel, subjectName, subjectNamed, tallyOf, unpack, verdicts } from './data.js'
import { badge, copy, node, save } from './dom.js'
import { fillFacts } from './facts.js'
import { createGrid } from './grid.js'
import { fillRule } from './rule.js'
import { gravest, search } from './search.js'

const byId = id => document.getElementById(id)
const fields = ['q', 'verdict', 'check', 'batch', 'state']
const list = byId('list')
const dialog = byId('card')

let model
let grid
let hits = []
let filters = {}

/** The page's address is its state: `#subjects?q=ada&verdict=fail&open=ada@source.example`. */
function readAddress() {
  const [place, query = ''] = location.hash.split('?')
  return place === '#subjects' ? Object.fromEntries(new URLSearchParams(query)) : undefined
}

function writeAddress(next, replace) {
  const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value))
  const hash = `#subjects${query.size > 0 ? `?${query}` : ''}`
  if (hash === location.hash) return
  if (replace) history.replaceState(null, '', hash)
  else history.pushState(null, '', hash)
}

/** Text that its column may cut off; the pointer shows all of it. */
const cut = (name, text) => node(name, { title: text }, text)

function cells(row) {
  const subject = hits[row]
  const { subjects } = model
  const user = subjects.kind[subject] === 'u'
  const tally = tallyOf(model, subject)
  const check = gravest(model, subject, filters)
  const name = user ? subjects.name[subject] : { t: 'tenant pair', b: 'batch or wave' }[subjects.kind[subject]]
  const who = node('span', { class: 'two' }, cut('b', subjectLabel(model, subject)), cut('small', name))
  const where = user
    ? node('span', { class: 'two' }, cut('span', subjects.target[subject]), cut('small', model.batches[subjects.batch[subject]]))
    : ''
  const open = tally.f + tally.u + tally.x + tally.m
  const state = user ? states[subjects.state[subject]] : open > 0 ? { id: 'held-back', word: 'Findings' } : { id: 'ready', word: 'Passed' }
  return [
    node('span', { class: `state ${state.id}` }, state.word),
    who,
    where,
    findingCell(subject, check),
    open > 0 ? `${open} of ${model.width - tally['.']}` : `0 of ${model.width - tally['.']}`,
  ]
}

function findingCell(subject, check) {
  if (check < 0) return ''
  const line = lineAt(model, subject, check)
  const text = line >= 0 ? sentenceAt(model, subject, model.lines.found[line]) : ''
  const verdict = verdicts[codeAt(model, subject, check)]
  return verdict
    ? node('span', { class: 'finding' }, badge(verdict, model.checks[check].severity), ` ${model.checks[check].id}`, cut('small', text))
    : ''
}

function show() {
  hits = search(model, filters)
  const users = hits.filter(subject => model.subjects.kind[subject] === 'u').length
  const others = hits.length - users
  byId('hits').textContent =
    `${users.toLocaleString('en')} ${users === 1 ? 'user' : 'users'}${others > 0 ? `, and ${others} other than users` : ''}`
  byId('cause').textContent = filters.message ? ` · cause: ${filters.message}` : ''
  for (const field of fields)
    if (byId(`filter-${field}`).value !== (filters[field] ?? '')) byId(`filter-${field}`).value = filters[field] ?? ''
  grid.show(hits.length)
}

function openCard(subject) {
  dialog.replaceChildren(drawCard(model, subject))
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
  byId('card-title').focus()
}

function followAddress() {
  const address = readAddress()
  if (!address) {
    if (dialog.open) dialog.close()
    revealPart()
    return
  }
  const { open, ...wanted } = address
  if (JSON.stringify(wanted) !== JSON.stringify(filters)) {
    filters = wanted
    show()
  }
  const subject = open ? subjectNamed(model, open) : -1
  if (subject >= 0) openCard(subject)
  else if (dialog.open) dialog.close()
  byId('subjects').scrollIntoView()
}

function filterBy(next) {
  filters = Object.fromEntries(Object.entries(next).filter(([, value]) => value))
  writeAddress(filters, true)
  show()
}

function listen() {
  for (const field of fields)
    byId(`filter-${field}`).addEventListener('input', event => {
      const { message, ...others } = filters
      filterBy({ ...others, ...(message && field !== 'check' && field !== 'verdict' ? { message } : {}), [field]: event.target.value })
    })
  list.querySelector('form').addEventListener('submit', event => event.preventDefault())
  byId('clear').addEventListener('click', () => filterBy({}))
  byId('save').addEventListener('click', () => save('wavegate-list.csv', csvOfHits(model, hits, filters)))
  addEventListener('hashchange', followAddress)
  addEventListener('popstate', followAddress)
  dialog.addEventListener('close', () => {
    if (readAddress()?.open) writeAddress(filters, true)
    grid.focus()
  })
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('[data-do=close]')) dialog.close()
  })
}

function listenToLists() {
  for (const part of document.querySelectorAll('details.list')) {
    const text = part.querySelector('pre')
    part.querySelector('.buttons').hidden = false
    part.querySelector('[data-do=copy]').addEventListener('click', event => void copy(event.target, text.textContent, text))
    part.querySelector('[data-do=save]').addEventListener('click', () => save(part.dataset.file, text.textContent))
  }
}

/** Rules and facts are drawn when they are opened, and all of them for paper, where a closed part would be lost; the lists of users stay as the reader left them. */
function listenToParts() {
  const parts = [...document.querySelectorAll('details[data-rule], details[data-facts]')]
  const fill = part => (part.dataset.rule ? fillRule : fillFacts)(model, part)
  for (const part of parts) {
    part.addEventListener('toggle', () => part.open && fill(part))
    if (part.open) fill(part)
  }
  addEventListener('beforeprint', () => {
    for (const part of parts) fill(part)
    document.querySelectorAll('details:not(.list)').forEach(part => (part.open = true))
  })
}

/** A check without findings and the facts are closed parts of the page: who comes for one wants to see it. */
function revealPart() {
  const part = location.hash.startsWith('#check-') ? byId(decodeURIComponent(location.hash.slice(1))) : null
  if (part?.dataset.rule) part.open = true
  if (location.hash === '#facts') document.querySelector('details[data-facts]').open = true
}

async function start() {
  listenToLists()
  model = modelOf(await unpack(byId('data').textContent))
  list.hidden = false
  grid = createGrid(byId('grid'), {
    label: 'Users and their verdicts',
    columns: ['State', 'User', 'Target UPN and batch', 'Gravest finding', 'Open checks'],
    cells,
    open: row => {
      writeAddress({ ...filters, open: subjectName(model, hits[row]) }, false)
      openCard(hits[row])
    },
  })
  listen()
  listenToParts()
  filters = (({ open: _open, ...wanted }) => wanted)(readAddress() ?? {})
  show()
  followAddress()
  document.documentElement.dataset.ready = 'yes'
}

start().catch(error => {
  list.hidden = false
  list.replaceChildren(
    node('p', { class: 'partial' }, `The list could not be unpacked in this browser: ${error}. results.csv holds every verdict.`),
  )
})
