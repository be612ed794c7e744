import { Command, type Option } from 'commander'
import { version } from '../run/version.ts'
import { troubleOf } from './trouble.ts'

/** Options of the program itself. */
function ofProgram(command: Command): Option[] {
  return command.parent === null ? [...command.options] : ofProgram(command.parent)
}

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

Exit codes: 0 open · 10 failures · 11 undecided or manual · 12 refused for its clock · 20 invalid input · 21 sign-in or wrong tenant · 22 gathering incomplete · 70 internal`,
  )
  // Options of a parent command are not options of its subcommands; those of the program are.
  .configureHelp({ showGlobalOptions: true, visibleGlobalOptions: ofProgram })
  .showHelpAfterError('Add --help to see what it takes.')
  .exitOverride()
  .configureOutput({ writeErr: text => process.stderr.write(text) })

/** In the order of `--help`. A command is loaded when it is named: all of them together, with the fakes, take twice the time to start. */
const commands: Readonly<Record<string, () => Promise<(to: Command) => void>>> = {
  check: async () => (await import('./commands/check.ts')).addCheck,
  gather: async () => (await import('./commands/gather.ts')).addGather,
  judge: async () => (await import('./commands/judge.ts')).addJudge,
  gate: async () => (await import('./commands/gate.ts')).addGate,
  report: async () => (await import('./commands/report.ts')).addReport,
  record: async () => (await import('./commands/record.ts')).addRecord,
  probes: async () => (await import('./commands/probes.ts')).addProbes,
  rehearse: async () => (await import('./commands/rehearse.ts')).addRehearse,
  twin: async () => (await import('./commands/twin.ts')).addTwin,
  list: async () => (await import('./commands/list.ts')).addList,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
}
const named = process.argv.slice(2).find(word => !word.startsWith('-')) ?? ''
for (const [name, load] of Object.entries(commands)) if (name === named || !Object.hasOwn(commands, named)) (await load())(program)

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads a pipe may stop whenever it likes, as `head` does.
    if (error.code !== 'EPIPE') throw error
  })

process.once('uncaughtException', error => {
  report(error)
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  report(error)
}

function report(error: unknown): void {
  const trouble = troubleOf(error)
  if (trouble === undefined) return
  process.exitCode = trouble.exitCode
  if (trouble.text !== '') process.stderr.write(`${trouble.text}\n`)
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: trouble.error, exitCode: trouble.exitCode })}\n`)
}
