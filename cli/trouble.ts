import { CommanderError } from 'commander'
import { InputError } from '../data/problems.ts'
import { causeChain, WavegateError } from '../domain/errors.ts'
import { type ExitCode, exitCodeOfError, exitCodes } from '../gate/exit-code.ts'
import { forTerminal } from './output.ts'

/** Why a command ended early, for people, for machines, and as its exit code. */
export interface Trouble {
  /** Empty where it has been said already. */
  readonly text: string
  readonly error: {
    readonly code: string
    readonly message: string
    readonly causes: readonly string[]
    readonly problems?: InputError['problems']
  }
  readonly exitCode: ExitCode
}

/** What a person can change about a file or folder that the system refuses. */
const refusals: ReadonlySet<string | undefined> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
  'EEXIST',
  'ENAMETOOLONG',
])

/** Undefined for what is no trouble: help and version were asked for and shown. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return undefined
    const message = error.message === '(outputHelp)' ? 'No command was named.' : error.message.replace(/^error: /, '')
    return { text: '', error: { code: 'usage', message, causes: [] }, exitCode: exitCodes.invalidInput }
  }
  if (error instanceof WavegateError) {
    const [message = '', ...causes] = causeChain(error)
    return {
      text: [message, ...causes.map(cause => `  because: ${cause}`)].map(forTerminal).join('\n'),
      error: { code: error.code, message, causes, ...(error instanceof InputError ? { problems: error.problems } : {}) },
      exitCode: exitCodeOfError(error.code),
    }
  }
  const system = error instanceof Error ? (error as NodeJS.ErrnoException) : undefined
  if (system?.path !== undefined && refusals.has(system.code)) {
    const message = `The system refused '${system.path}' (${system.code}). Look at the path and at your rights there.`
    return { text: forTerminal(message), error: { code: 'usage', message, causes: [system.message] }, exitCode: exitCodes.invalidInput }
  }
  const message = error instanceof Error ? error.message : String(error)
  return {
    text: `An internal error stopped wavegate; please report it.\n${forTerminal(system?.stack ?? message)}`,
    error: { code: 'internal', message, causes: causeChain(error).slice(1) },
    exitCode: exitCodes.internal,
  }
}
