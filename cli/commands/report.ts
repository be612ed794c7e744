import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { conclude } from '../../run/conclude.ts'
import { readLedger, readProblems } from '../../run/ledger.ts'
import { loadRun } from '../../run/load.ts'
import { outputOf } from '../global-options.ts'

const files = { html: 'report.html', csv: 'results.csv', json: 'results.json' } as const
type Format = keyof typeof files
const formats = Object.keys(files) as Format[]

function formatsOf(text: string): Format[] {
  const named = text.split(',').map(name => name.trim())
  const known = formats.filter(format => named.includes(format))
  if (known.length !== new Set(named).size) throw new InvalidArgumentError(`Some of ${formats.join(', ')} were expected, by comma.`)
  return known
}

export function addReport(program: Command): void {
  program
    .command('report')
    .argument('<run-folder>', 'a judged run folder')
    .description('write the report and the results of a judged run again')
    .addOption(
      new Option('--format <formats>', 'by comma, which files to name: html is report.html; csv and json are results.*')
        .argParser(formatsOf)
        .default(['html'] satisfies Format[], 'html'),
    )
    .addHelpText('after', '\nExample:\n  wavegate report run --format html,csv')
    .action(async (folder: string, options: { readonly format: readonly Format[] }, command: Command) => {
      const output = outputOf(command)
      const runFolder = resolve(folder)
      const ledger = await readLedger(runFolder)
      await conclude(await loadRun(runFolder, []), ledger, await readProblems(runFolder))
      const written = options.format.map(format => join(runFolder, files[format]))
      for (const file of written) output.result(file)
      output.machine({ runFolder, written })
    })
}
