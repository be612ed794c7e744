import { Command, CommanderError } from 'commander'
import { causeChain, WavegateError } from '../domain/errors.ts'
import { exitCodeOfError, exitCodes } from '../gate/exit-code.ts'
import { version } from '../run/version.ts'
import { addCheck } from './commands/check.ts'
import { addExplain } from './commands/explain.ts'
import { addGate } from './commands/gate.ts'
import { addGather } from './commands/gather.ts'
import { addJudge } from './commands/judge.ts'
import { addList } from './commands/list.ts'
import { addProbes } from './commands/probes.ts'
import { addRecord } from './commands/record.ts'
import { addRehearse } from './commands/rehearse.ts'
import { addReport } from './commands/report.ts'
import { addTwin } from './commands/twin.ts'
import { forTerminal } from './output.ts'

const program = new Command('wavegate')
  .description('Decides, with evidence, whether a wave of people may be moved from one Microsoft 365 tenant to another.')
  .version(version)
  .option('--json', 'write the result as JSON on stdout')
  .option('--quiet', 'no progress on stderr')
  .option('--no-color', 'no colour')
  .addHelpText(
    'after',
    `
Examples:
  wavegate rehearse                                                a whole migration on two fake tenants
  wavegate check prestage --map users.csv --wave wave-1 --out run  verdicts for every user of a wave, and the gate
  wavegate judge run                                               the same verdicts again, without any network
  wavegate explain exchange-guid                                   what a check means and how to fix it

Exit codes: 0 open · 10 failures · 11 undecided or manual · 20 invalid input · 21 sign-in or wrong tenant · 22 gathering incomplete · 70 internal`,
  )
  .exitOverride()
  .configureOutput({ writeErr: text => process.stderr.write(text) })

for (const add of [addCheck, addGather, addJudge, addGate, addReport, addRecord, addProbes, addRehearse, addTwin, addList, addExplain]) add(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.open : exitCodes.invalidInput
  if (error instanceof WavegateError) {
    process.stderr.write(`${forTerminal(error.message)}\n`)
    for (const cause of causeChain(error).slice(1)) process.stderr.write(`  because: ${forTerminal(cause)}\n`)
    return exitCodeOfError(error.code)
  }
  process.stderr.write(`An internal error stopped wavegate; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return exitCodes.internal
}
