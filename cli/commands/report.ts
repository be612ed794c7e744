import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { readLedger } from '../../run/ledger.ts'
import { loadRun } from '../../run/load.ts'
import { conclude } from '../../run/conclude.ts'
import { outputOf } from '../global-options.ts'

export function addReport(program: Command): void {
  program
    .command('report')
    .argument('<run-folder>', 'a judged run folder')
    .description('write the report and the results of a judged run again')
    .addOption(
      new Option('--format <format>', 'html writes report.html; csv and json write results.*')
        .choices(['html', 'csv', 'json'])
        .default('html'),
    )
    .action(async (folder: string, options: { readonly format: 'html' | 'csv' | 'json' }, command: Command) => {
      const output = outputOf(command)
      const runFolder = resolve(folder)
      const ledger = await readLedger(runFolder)
      const { report } = await conclude(await loadRun(runFolder, []), ledger, [])
      const written = options.format === 'html' ? report : resolve(runFolder, `results.${options.format}`)
      output.result(written)
      output.machine({ runFolder, written })
    })
}
