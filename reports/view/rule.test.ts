import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { rule } from './rule.ts'

const checkOf = (id: string) => {
  const check = sampleRun.checks.find(known => known.id === id)
  if (!check) throw new Error(`the sample has no check ${id}`)
  return check
}

test('explains the fix only where something was found', () => {
  expect(String(rule(checkOf('external-member'), true).remedy)).toContain('<ol>')
  expect(rule(checkOf('external-member'), false).remedy).toBe('')
  expect(String(rule(checkOf('tenant-identity'), false).judged)).toContain('<p>The tenant id that each side reports')
})

test('names what it covers and links to https sources only', () => {
  const view = rule({ ...checkOf('exchange-guid'), sources: ['https://learn.microsoft.com/x', 'javascript:alert(1)'] }, true)
  expect(view.covers.map(item => item.id)).toEqual(['2.3', 'TC-04', 'TC-05'])
  expect(view.sources.map(source => source.url)).toEqual(['https://learn.microsoft.com/x', ''])
})
