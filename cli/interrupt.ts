import { WavegateError } from '../domain/errors.ts'
import { exitCodes } from '../gate/exit-code.ts'
import type { Output } from './output.ts'

/** npm and our own starter pass signals on, so that one Ctrl-C arrives more than once. */
const sameFor = 500

/** Calls `stop` at the first Ctrl-C or SIGTERM; a later one ends the process at once. Gives what ends the listening. */
export function onInterrupt(
  stop: () => void,
  now: () => number = Date.now,
  end: (code: number) => void = code => process.exit(code),
): () => void {
  let first: number | undefined
  const listener = (): void => {
    if (first === undefined) {
      first = now()
      stop()
    } else if (now() - first > sameFor) end(exitCodes.incomplete)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, listener)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, listener)
  }
}

/** A signal that Ctrl-C aborts, until `done` is called. */
export function abortOnInterrupt(output: Pick<Output, 'warn'>): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController()
  const done = onInterrupt(() => {
    output.warn('\nStopping; what was gathered is kept.')
    controller.abort(new WavegateError('interrupted', 'Interrupted by Ctrl-C.'))
  })
  return { signal: controller.signal, done }
}

/** From now on Ctrl-C ends the process at once, with a remark: for what is quickly done again. */
export function endOnInterrupt(output: Pick<Output, 'warn'>, remark: string): void {
  onInterrupt(() => {
    output.warn(`\n${remark}`)
    process.exit(exitCodes.incomplete)
  })
}

/** One argument of a command as a shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** A command that a person can copy: options that are undefined or false are left out. */
export const commandLine = (words: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>): string =>
  [
    'wavegate',
    ...words.map(quoted),
    ...Object.entries(options).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : value === true ? [`--${name}`] : [`--${name}`, quoted(value)],
    ),
  ].join(' ')
