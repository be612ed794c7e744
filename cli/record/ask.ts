import { input, password, select } from '@inquirer/prompts'
import type { ManualRecord } from '../../data/catalog/manual-records.ts'
import { WavegateError } from '../../domain/errors.ts'
import { type AnswersFile, choicesOf, faultOf } from './answers.ts'

/** Questions and prompts go to stderr: stdout is for results. */
const context = { output: process.stderr }

/** Asks every question of a record in the terminal, and who answers where nobody said so. */
export const askInTerminal = async (...about: Parameters<typeof askEverything>): Promise<AnswersFile> =>
  untilStopped(askEverything(...about))

async function askEverything(
  record: ManualRecord,
  known: { readonly tester: string | undefined; readonly role: string | undefined },
): Promise<AnswersFile> {
  const answers: Record<string, string> = {}
  for (const question of record.questions) {
    const choices = choicesOf(question)
    answers[question.id] =
      choices === undefined
        ? (await input({ message: question.text, validate: text => complaint(faultOf(question, text.trim())) }, context)).trim()
        : await select({ message: question.text, choices: choices.map(value => ({ value })) }, context)
  }
  const text = async (message: string): Promise<string> =>
    (await input({ message, validate: value => complaint(value.trim() === '' ? 'a name' : undefined) }, context)).trim()
  return {
    answers,
    tester: known.tester ?? (await text('Who tested it? (a name under policy.testers)')),
    role: known.role ?? (await text('In which role?')),
  }
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
