import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const asset = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')
const colors = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]))
const [light = '', dark = ''] = asset('theme.css').split('@media')
const print = asset('print.css')
const themes = {
  light: colors(light),
  dark: new Map([...colors(light), ...colors(dark)]),
  print: new Map([...colors(light), ...colors(print)]),
}

function luminance(color: string): number {
  const hex = color.length === 4 ? color.slice(1).replaceAll(/./g, '$&$&') : color.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [darker = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (brighter + 0.05) / (darker + 0.05)
}

const texts = ['ink', 'soft', 'link', 'pass', 'fail', 'undecided', 'manual', 'missing']
const pairs = [
  ...texts.flatMap(text => ['paper', 'surface', 'hover'].map(back => [text, back] as const)),
  ...['pass', 'fail', 'undecided', 'manual', 'missing', 'none'].map(verdict => [verdict, `${verdict}-back`] as const),
]

test.each(Object.entries(themes))('every text can be read on what it stands on, %s (WCAG AA, 4.5 to 1)', (_name, theme) => {
  const of = (name: string): string => theme.get(name) ?? expect.fail(`--${name} is no colour`)
  const faint = pairs.filter(([text, back]) => contrast(of(text), of(back)) < 4.5)
  expect(faint).toEqual([])
})

test('no text is made fainter by opacity, which no colour of the theme could promise', () => {
  const faint = readdirSync(new URL('assets/', import.meta.url))
    .filter(name => name.endsWith('.css'))
    .flatMap(name => [...asset(name).matchAll(/([^{}]+)\{[^{}]*opacity:/g)].map(([, selector = '']) => selector.trim()))
  expect(faint.filter(selector => !/^rect\b|\.dot$/.test(selector))).toEqual([])
})
