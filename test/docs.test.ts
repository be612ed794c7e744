import { expect, test } from 'vitest'
import { generated, outdated } from '../scripts/generated.ts'
import { code, prose, table } from '../scripts/documents/markdown.ts'

test('everything generated is up to date', async () => {
  const files = outdated(await generated()).map(([file]) => file)
  expect(files, `${files.join(', ')}: out of date; repair it with: npm run docs`).toEqual([])
})

test('what a catalog or a fact says cannot break a table', () => {
  const hostile = 'a | b\nc `d` *e* <script> [f](g) \\|'
  const [, , row = ''] = table(['one', 'two'], [[prose(hostile), code(hostile)]]).split('\n')
  expect(row.replaceAll(/\\./g, '').match(/\|/g)).toHaveLength(3)
  expect(prose(hostile)).not.toMatch(/(?<!\\)[<*`]/)
})
