import { input, password, select } from '@inquirer/prompts'
import type { ManualRecord } from '../../data/catalog/manual-records.ts'
import { WavegateError } from '../../domain/errors.ts'
import { type AnswersFile, choicesOf, faultOf } from './answers.ts'
import type { Known } from './record.ts'

/** Questions and prompts go to stderr: stdout is for results. */
const context = { output: process.stderr }

/** Asks every question of a record in the terminal, and who answers where nobody said so. */
export const askInTerminal = async (...about: Parameters<typeof askEverything>): Promise<AnswersFile> =>
  untilStopped(askEverything(...about))

async function askEverything(record: ManualRecord, known: Known): Promise<AnswersFile> {
  process.stderr.write(`${record.title} (${record.id})\n\n`)
  const text = async (message: string, expected: string): Promise<string> =>
    (await input({ message, validate: value => complaint(value.trim() === '' ? expected : undefined) }, context)).trim()
  const tester =
    known.tester ??
    (known.testers.length > 0
      ? await select({ message: 'Who tested it?', choices: known.testers.map(value => ({ value })) }, context)
      : await text('Who tested it? (a name under policy.testers)', 'a name'))
  const role = known.role ?? (await text('In which role?', 'a role'))
  const answers: Record<string, string> = {}
  for (const question of record.questions) {
    const choices = choicesOf(question)
    answers[question.id] =
      choices === undefined
        ? (await input({ message: question.text, validate: value => complaint(faultOf(question, value.trim())) }, context)).trim()
        : await select({ message: question.text, choices: choices.map(value => ({ value })) }, context)
  }
  return { answers, tester, role }
}

export const askPassphrase = async (): Promise<string> => untilStopped(password({ message: 'Passphrase of the signing key' }, context))

/** Ctrl-C while a question stands is no fault of the program. */
async function untilStopped<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ExitPromptError')
      throw new WavegateError('interrupted', 'Interrupted by Ctrl-C; no record was written.')
    throw cause
  }
}

const complaint = (expected: string | undefined): true | string => (expected === undefined ? true : `Expected ${expected}.`)
