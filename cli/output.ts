import { stripVTControlCharacters, styleText } from 'node:util'

/** Where a command writes. Results go to stdout, everything else to stderr; with `--json` stdout holds one JSON object. */
export interface Output {
  readonly json: boolean
  /** Progress and remarks, for people; silent with `--quiet`. */
  say(line: string): void
  /** The result, for people; silent with `--json`. */
  result(line: string): void
  /** The result, for machines; silent without `--json`. */
  machine(value: unknown): void
  /** Runs one stage and says how long it took. */
  stage<T>(name: string, run: () => Promise<T>, describe: (done: T) => string): Promise<T>
  /** How long each stage took so far, in milliseconds. */
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
  paint(style: 'bold' | 'red' | 'green' | 'yellow' | 'dim', text: string): string
}

export interface OutputOptions {
  readonly json: boolean
  readonly quiet: boolean
  readonly color: boolean
}

/** Directory data reaches the terminal: no control sequence of it may. */
export const forTerminal = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')

export function createOutput({ json, quiet, color }: OutputOptions): Output {
  const stages: { stage: string; milliseconds: number }[] = []
  const colored = color && process.env['NO_COLOR'] === undefined
  const output: Output = {
    json,
    stages,
    say: line => {
      if (!quiet) process.stderr.write(`${line}\n`)
    },
    result: line => {
      if (!json) process.stdout.write(`${line}\n`)
    },
    machine: value => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`)
    },
    stage: async (name, run, describe) => {
      const began = performance.now()
      const done = await run()
      const milliseconds = Math.round(performance.now() - began)
      stages.push({ stage: name, milliseconds })
      output.say(`  ${name.padEnd(22)} ${describe(done)}  ${output.paint('dim', `${(milliseconds / 1000).toFixed(1)} s`)}`)
      return done
    },
    paint: (style, text) => (colored && process.stderr.isTTY ? styleText(style, text) : text),
  }
  return output
}

/** 12345 → `12,345` on every machine and locale. */
export const count = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
