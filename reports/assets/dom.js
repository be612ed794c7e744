/** An element with attributes and children. Text only ever becomes a text node. */
export function node(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children.filter(child => child !== ''))
  return element
}

/** A verdict as a word with a style. What holds nobody back says so, and is not as loud. */
export const badge = (verdict, severity) =>
  severity === 'blocker' || verdict.id === 'pass' || verdict.id === 'not-applicable'
    ? node('span', { class: `badge ${verdict.id}` }, verdict.word)
    : node('span', { class: `badge ${verdict.id} mild` }, `${verdict.word} · ${severity}`)

/** Offers text as a file, from memory. */
export function save(file, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  node('a', { href: url, download: file }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Copies text and says so on the button. The selection is the way where the clipboard is closed to files. */
export async function copy(button, text, shown) {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    getSelection()?.selectAllChildren(shown)
    if (!document.execCommand('copy')) return
  }
  const word = button.textContent
  button.textContent = 'Copied'
  setTimeout(() => (button.textContent = word), 1500)
}
