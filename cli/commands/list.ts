import type { Command } from 'commander'
import type { Kind } from '../explain/entry.ts'
import { kindOf, kinds } from '../explain/kinds.ts'
import { outputOf } from '../global-options.ts'

export function addList(program: Command): void {
  program
    .command('list')
    .argument('[kind]', `one of: ${kinds.map(kind => kind.name).join(', ')}`)
    .description('everything that has a name: checks, what they cover and read, records, error codes, what the twin knows')
    .addHelpText('after', '\nExample:\n  wavegate list facts')
    .action((name: string | undefined, _options: object, command: Command) => {
      const output = outputOf(command)
      const shown = name === undefined ? kinds : [kindOf(name)]
      for (const kind of shown) {
        if (shown.length > 1) output.result(`${kind.name} (${kind.entries.length})`)
        if (kind.entries.length === 0) output.result(`This release has no ${kind.name}.`)
        for (const line of linesOf(kind)) output.result(shown.length > 1 ? `  ${line}` : line)
        if (shown.length > 1) output.result('')
      }
      output.machine(Object.fromEntries(shown.map(kind => [kind.key, kind.entries.map(entry => entry.data)])))
    })
}

function linesOf({ entries }: Kind): string[] {
  const width = (values: readonly string[]): number => Math.max(0, ...values.map(value => value.length))
  const [ids, notes] = [width(entries.map(entry => entry.id)), width(entries.map(entry => entry.note))]
  return entries.map(({ id, note, title }) => `${id.padEnd(ids)}  ${notes === 0 ? '' : `${note.padEnd(notes)}  `}${title}`)
}
