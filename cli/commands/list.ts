import type { Command } from 'commander'
import { checks } from '../../checks/index.ts'
import { manualRecords } from '../../data/catalog/manual-records.ts'
import { outputOf } from '../global-options.ts'

export function addList(program: Command): void {
  program
    .command('list')
    .description('checks and manual records, with what they guard')
    .action((_options: object, command: Command) => {
      const output = outputOf(command)
      for (const check of checks) output.result(`${check.id.padEnd(28)} ${check.severity.padEnd(8)} ${check.guards.join(' ').padEnd(30)} ${check.title}`)
      for (const record of manualRecords) output.result(`${record.id.padEnd(28)} ${'record'.padEnd(8)} ${''.padEnd(30)} ${record.title}`)
      output.machine({
        checks: checks.map(({ id, area, title, scope, severity, waivable, guards, covers, needs }) => ({ id, area, title, scope, severity, waivable, guards, covers, needs })),
        records: manualRecords.map(({ id, title }) => ({ id, title })),
      })
    })
}
