import { stripVTControlCharacters, styleText } from 'node:util'

/** Where a command writes. Results go to stdout, everything else to stderr; with `--json` stdout holds one JSON object. */
export interface Output {
  readonly json: boolean
  /** Progress and remarks, for people; silent with `--quiet`. */
  say(line: string): void
  /** What a person has to know or do, whatever is quiet. */
  warn(line: string): void
  /** The result, for people; silent with `--json`. */
  result(line: string): void
  /** The result, for machines; silent without `--json`. */
  machine(value: unknown): void
  /** Runs one stage and says how long it took. In a terminal, what `progress` is told stands there meanwhile. */
  stage<T>(name: string, run: (progress: (text: string) => void) => Promise<T>, describe: (done: T) => string): Promise<T>
  /** How long each stage took so far, in milliseconds. */
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
  /** Text with a colour where `result` goes to a terminal that has colours. */
  paint(style: Style, text: string): string
  /** The same for `say` and `warn`. */
  paintSaid(style: Style, text: string): string
}

type Style = 'bold' | 'red' | 'green' | 'yellow' | 'dim'
type Stream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>

export interface OutputOptions {
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
  readonly stdout?: Stream
  readonly stderr?: Stream
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Directory data reaches the terminal: no control sequence of it may. */
export const forTerminal = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')

const clearLine = '\r\u001b[2K'
const stageWidth = 22

export function createOutput(options: OutputOptions): Output {
  const { json, quiet, color, stdout = process.stdout, stderr = process.stderr, environment = process.env } = options
  const stages: { stage: string; milliseconds: number }[] = []
  const dumb = environment['TERM'] === 'dumb'
  const colored = color && !dumb && (environment['NO_COLOR'] ?? '') === ''
  const painter =
    (stream: Stream) =>
    (style: Style, text: string): string =>
      colored && stream.isTTY === true ? styleText(style, text, { validateStream: false }) : text
  const live = !quiet && !dumb && stderr.isTTY === true
  let standing = false
  const clear = (): void => {
    if (standing) stderr.write(clearLine)
    standing = false
  }
  const progressOf =
    (name: string) =>
    (text: string): void => {
      if (!live) return
      stderr.write(`${clearLine}${`  ${name.padEnd(stageWidth)} ${forTerminal(text)}`.slice(0, (stderr.columns ?? 80) - 1)}`)
      standing = true
    }
  const warn = (line: string): void => {
    clear()
    stderr.write(`${line}\n`)
  }
  const output: Output = {
    json,
    stages,
    warn,
    say: line => {
      if (!quiet) warn(line)
    },
    result: line => {
      clear()
      if (!json) stdout.write(`${line}\n`)
    },
    machine: value => {
      if (json) stdout.write(`${JSON.stringify(value)}\n`)
    },
    stage: async (name, run, describe) => {
      const began = performance.now()
      const progress = progressOf(name)
      progress('…')
      try {
        const done = await run(progress)
        const milliseconds = Math.round(performance.now() - began)
        stages.push({ stage: name, milliseconds })
        output.say(`  ${name.padEnd(stageWidth)} ${describe(done)}  ${output.paintSaid('dim', `${(milliseconds / 1000).toFixed(1)} s`)}`)
        return done
      } finally {
        clear()
      }
    },
    paint: painter(stdout),
    paintSaid: painter(stderr),
  }
  return output
}

/** 12345 → `12,345` on every machine and locale. */
export const count = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')

/** `1 user`, `12 users`. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`
