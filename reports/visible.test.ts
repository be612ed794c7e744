import { expect, test } from 'vitest'
import { escapedJson, visible, visibleMarkup } from './visible.ts'

test('hidden characters are written out', () => {
  expect(visible('a\u202Eb\u0000c\u001b[31m\u{E0041}\ud800')).toBe('a⟦U+202E⟧b⟦U+0000⟧c⟦U+001B⟧[31m⟦U+E0041⟧⟦U+D800⟧')
  expect(visible('one\ntwo')).toBe('one⟦U+000A⟧two')
})

test('letters of every script and emoji stay', () => {
  const names = 'Ада Байрон · عائشة · 李雷 · Zoë · 👩🏽'
  expect(visible(names)).toBe(names)
})

test('markup keeps its line feeds', () => expect(visibleMarkup('<p>\n\tx\u200b</p>')).toBe('<p>\n\tx⟦U+200B⟧</p>'))

test('JSON loses nothing', () => {
  const value = 'a\u202Eb\u0085c\u{E0041}d'
  const json = escapedJson(JSON.stringify(value))
  expect(json).toMatch(/^[\x20-\x7e]+$/)
  expect(JSON.parse(json)).toBe(value)
})
