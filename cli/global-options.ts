import type { Command } from 'commander'
import { createOutput, type Output } from './output.ts'

interface GlobalOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

/** The output that `--json`, `--quiet` and `--no-color` ask for. */
export function outputOf(command: Command): Output {
  const { json, quiet, color } = command.optsWithGlobals<GlobalOptions>()
  return createOutput({ json: json === true, quiet: quiet === true, color })
}
