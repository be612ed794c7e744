import { limitations } from '../../data/catalog/limitations.ts'
import { manualRecords, type Question } from '../../data/catalog/manual-records.ts'
import { setupItems } from '../../data/catalog/setup-items.ts'
import { type PartCoverage, setupParts } from '../../data/catalog/setup-parts.ts'
import { testCases } from '../../data/catalog/test-cases.ts'
import { coveringLines } from './checks.ts'
import { type Entry, type Kind, listed, text } from './entry.ts'

interface Item {
  readonly id: string
  readonly title: string
  readonly steps?: readonly string[]
  readonly parts?: readonly PartCoverage[]
  /** Why nothing covers it. */
  readonly uncovered?: string
}

/** What covers a numbered part, in one line. */
function partOf(part: PartCoverage | undefined): string {
  if (part === undefined) return 'nothing covers it'
  if ('uncovered' in part) return `not covered: ${part.uncovered}`
  const byHand = part.questions.map(question => `by hand ${question}`)
  return [...part.checks, ...byHand].join(', ')
}

const entryOf = (item: Item): Entry => ({
  id: item.id,
  title: item.title,
  note: '',
  text: () => {
    const records = manualRecords.filter(({ covers }) =>
      [...covers.setup, ...covers.tests, ...covers.limitations].some(id => id === item.id),
    )
    const covering = [...coveringLines(item.id), ...records.map(record => `  record ${record.id}: ${record.title}`)]
    return text(
      `${item.id} · ${item.title}`,
      '',
      ...(item.steps ?? []).map((step, at) => `  ${at + 1}. ${step} (${partOf(item.parts?.[at])})`),
      ...covering,
      covering.length === 0
        ? `  No check and no record covers it${item.uncovered === undefined ? '.' : `: ${item.uncovered}.`}`
        : undefined,
    )
  },
  data: item,
})

const recordEntry = (record: (typeof manualRecords)[number]): Entry => {
  const { id, title, gates, about, validityDays, askedBy, covers, questions } = record
  return {
    id,
    title,
    note: gates.join(' '),
    text: () =>
      text(
        `${id} · ${title}`,
        '',
        `  demanded by: ${gates.join(', ')}${askedBy === undefined ? '' : `, where ${askedBy} asks for it`}`,
        `  about: ${about === 'wave' ? 'one wave' : 'both tenants'}; valid for ${validityDays} days`,
        listed('covers', [...covers.setup, ...covers.tests, ...covers.limitations]),
        '',
        ...questions.map((question, at) => `  ${at + 1}. ${question.text} [${question.id}: ${answersTo(question)}]`),
        '',
        `  record it: wavegate record ${id}${about === 'wave' ? ' --wave <wave>' : ''} --tester <name> --role <role> --key <file>`,
      ),
    data: record,
  }
}

const answersTo = ({ kind, choices, expected }: Question): string => {
  const given = kind === 'yes/no' ? 'yes or no' : choices ? choices.join(' | ') : 'text'
  return expected === undefined ? given : `${given}; the gate opens with ${expected.join(' or ')}`
}

export const catalogKinds: readonly Kind[] = [
  {
    name: 'setup-items',
    one: 'setup item',
    key: 'setupItems',
    entries: setupItems.map(item => entryOf({ ...item, parts: setupParts[item.id] })),
  },
  { name: 'test-cases', one: 'test case', key: 'testCases', entries: testCases.map(entryOf) },
  { name: 'limitations', one: 'limitation', key: 'limitations', entries: limitations.map(entryOf) },
  { name: 'records', one: 'manual record', key: 'records', entries: manualRecords.map(recordEntry) },
]
