import { node } from './dom.js'

const rowHeight = 44
const headHeight = 36
const spare = 6

/**
 * A grid that holds only the rows in sight. `columns`: heads; `cells(row)`: one element or text per column; `open(row)`: Enter or click.
 * The grid keeps the focus and names its active row, so that rows may come and go below it.
 */
export function createGrid(root, { label, columns, cells, open }) {
  const head = node(
    'div',
    { role: 'row', class: 'row head', 'aria-rowindex': '1' },
    ...columns.map(name => node('span', { role: 'columnheader' }, name)),
  )
  const space = node('div', { class: 'space', role: 'presentation' })
  root.setAttribute('role', 'grid')
  root.setAttribute('aria-label', label)
  root.setAttribute('aria-colcount', String(columns.length))
  root.tabIndex = 0
  root.classList.add('rows')
  root.append(node('div', { role: 'rowgroup', class: 'heads' }, head), node('div', { role: 'rowgroup' }, space))

  let size = 0
  let active = 0
  let waiting = false
  const drawn = new Map()

  const height = () => root.clientHeight - headHeight

  function draw() {
    waiting = false
    const first = Math.max(0, Math.floor(root.scrollTop / rowHeight) - spare)
    const last = Math.min(size, Math.ceil((root.scrollTop + height()) / rowHeight) + spare)
    for (const [row, element] of drawn)
      if (row < first || row >= last) {
        element.remove()
        drawn.delete(row)
      }
    for (let row = first; row < last; row++) if (!drawn.has(row)) space.append(drawRow(row))
    for (const [row, element] of drawn) {
      element.classList.toggle('active', row === active)
      element.setAttribute('aria-selected', String(row === active))
    }
    if (drawn.has(active)) root.setAttribute('aria-activedescendant', `row-${active}`)
    else root.removeAttribute('aria-activedescendant')
  }

  function drawRow(row) {
    const element = node('div', { role: 'row', class: 'row', id: `row-${row}`, 'aria-rowindex': String(row + 2) })
    element.append(...cells(row).map(cell => node('span', { role: 'gridcell' }, cell)))
    element.style.top = `${row * rowHeight}px`
    element.addEventListener('click', () => {
      move(row)
      open(row)
    })
    drawn.set(row, element)
    return element
  }

  function later() {
    if (waiting) return
    waiting = true
    requestAnimationFrame(draw)
  }

  function move(row) {
    active = Math.max(0, Math.min(size - 1, row))
    const top = active * rowHeight
    if (top < root.scrollTop) root.scrollTop = top
    else if (top + rowHeight > root.scrollTop + height()) root.scrollTop = top + rowHeight - height()
    draw()
  }

  const page = () => Math.max(1, Math.floor(height() / rowHeight) - 1)
  const keys = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + page()),
    PageUp: () => move(active - page()),
    Home: () => move(0),
    End: () => move(size - 1),
    Enter: () => open(active),
  }
  root.addEventListener('keydown', event => {
    const act = keys[event.key]
    if (!act || size === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  })
  root.addEventListener('scroll', later, { passive: true })
  new ResizeObserver(later).observe(root)

  return {
    /** Shows this many rows from the top. */
    show(rows) {
      size = rows
      active = 0
      for (const element of drawn.values()) element.remove()
      drawn.clear()
      root.setAttribute('aria-rowcount', String(size + 1))
      space.style.height = `${size * rowHeight}px`
      root.scrollTop = 0
      draw()
    },
    focus: () => root.focus({ preventScroll: true }),
  }
}
