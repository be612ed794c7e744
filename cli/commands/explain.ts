import type { Command } from 'commander'
import { find } from '../explain/kinds.ts'
import { outputOf } from '../global-options.ts'

export function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<id>', 'anything that wavegate list names, e.g. exchange-guid, TC-09, EXCH-08, recipients')
    .description('what something means, what it reads or covers, and how to fix it')
    .addHelpText('after', '\nExamples:\n  wavegate explain exchange-guid\n  wavegate explain EXCH-08')
    .action((id: string, _options: object, command: Command) => {
      const output = outputOf(command)
      const found = find(id)
      for (const [at, { kind, entry }] of found.entries()) {
        if (at > 0) output.result('')
        if (found.length > 1) output.result(`[${kind.one}]`)
        output.result(entry.text())
      }
      const [first] = found
      output.machine({
        id: first?.entry.id ?? id,
        kind: first?.kind.one,
        text: found.map(({ entry }) => entry.text()).join('\n\n'),
        found: found.map(({ kind, entry }) => ({ kind: kind.one, ...entry.data })),
      })
    })
}
