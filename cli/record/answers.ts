import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ManualRecord, Question } from '../../data/catalog/manual-records.ts'
import { type Problem, shownValue, suggestName } from '../../data/problems.ts'
import { WavegateError } from '../../domain/errors.ts'

const shape = z.strictObject({
  tester: z.string().optional(),
  role: z.string().optional(),
  answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])),
})

/** What a file with answers says; nothing of it is judged yet. */
export type AnswersFile = z.infer<typeof shape>

const example =
  'a YAML file such as: answers: { chat: yes, user: ada@contoso.com }, with tester and role where the options do not name them'

/** Errors: `usage` for a file that cannot be read, or that is something else. */
export async function readAnswers(file: string): Promise<AnswersFile> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new WavegateError('usage', `The file with answers '${file}' cannot be read. Expected ${example}.`, { cause })
  })
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 10 })
  } catch (cause) {
    throw new WavegateError('usage', `The file with answers '${file}' is no YAML. Expected ${example}.`, { cause })
  }
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const faults = read.error.issues.map(issue => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`)
  throw new WavegateError('usage', `The file with answers '${file}' is not understood: ${faults.join('; ')}. Expected ${example}.`)
}

/** The answers that may be given to a question; undefined where any text may. */
export const choicesOf = ({ kind, choices }: Question): readonly string[] | undefined => (kind === 'yes/no' ? ['yes', 'no'] : choices)

const longest = 10_000

/** The fault of one answer, or undefined. An answer that closes the gate is no fault: it is what the tester saw. */
export function faultOf(question: Question, answer: string): string | undefined {
  const choices = choicesOf(question)
  if (choices !== undefined) return choices.includes(answer) ? undefined : `one of: ${choices.join(' | ')}`
  if (answer === '') return 'an answer'
  return answer.length > longest ? `at most ${longest} characters` : undefined
}

/** The answers in the order of the questions; every fault goes to `problems`. */
export function checkedAnswers(
  record: ManualRecord,
  given: AnswersFile['answers'],
  problems: Problem[],
): { question: string; answer: string }[] {
  const ids = record.questions.map(question => question.id)
  for (const id of Object.keys(given).filter(name => !ids.includes(name)))
    problems.push({
      line: undefined,
      place: `answers.${id}`,
      value: undefined,
      expected: `a question of ${record.id}`,
      fix: suggestName(id, ids),
    })
  return record.questions.flatMap(question => {
    const raw = Object.hasOwn(given, question.id) ? given[question.id] : undefined
    const answer = raw === true ? 'yes' : raw === false ? 'no' : String(raw ?? '').trim()
    const fault = raw === undefined ? 'an answer' : faultOf(question, answer)
    if (fault === undefined) return [{ question: question.id, answer }]
    problems.push({
      line: undefined,
      place: `answers.${question.id}`,
      value: raw === undefined ? undefined : shownValue(answer),
      expected: fault,
      fix: question.text,
    })
    return []
  })
}
