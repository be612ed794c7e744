import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'

const texts = checks.flatMap(check =>
  Object.entries(check.messages).flatMap(([id, { found, fix }]) => [found, fix].map(text => ({ name: `${check.id} ${id}`, text }))),
)
/** Values that are numbers: every one that chooses words somewhere, and every count. */
const numbers = new Set(['count', ...texts.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\|/g)].map(([, name = '']) => name))])
/** Words that may stand after a number without being counted by it. */
const uncounted = /^(?:of|on|needed|left|failed|GB)\b/

function miscounted(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}(?= [\w{])/g)].flatMap(match => {
    const [whole, name = ''] = match
    const rest = text.slice(match.index + whole.length).trimStart()
    const chosen = rest.split(' ').slice(0, 4).join(' ').includes(`{${name}|`)
    return !numbers.has(name) || chosen || uncounted.test(rest) ? [] : [`${whole} ${rest.slice(0, 20)}`]
  })
}

describe('sentences of checks', () => {
  test('speak of one as of one, by {count} {count|thing|things}', () => {
    expect(miscounted('It has {count} holds.')).toEqual(['{count} holds.'])
    expect(texts.flatMap(({ name, text }) => miscounted(text).map(wrong => `${name}: ${wrong}`))).toEqual([])
  })

  test('close every brace that they open', () => {
    const left = (text: string): string => text.replaceAll(/\{\w+(?:\|[^{}|]*\|[^{}|]*)?\}/g, '')
    expect(texts.filter(({ text }) => /[{}|]/.test(left(text))).map(({ name }) => name)).toEqual([])
  })
})
