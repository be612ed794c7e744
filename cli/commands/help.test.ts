import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'

type Add = (program: Command) => void

const names = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => name.slice(0, -3))
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')

async function commandNamed(name: string): Promise<Command> {
  const module = (await import(join(import.meta.dirname, `${name}.ts`))) as Record<string, Add>
  const program = new Command('wavegate')
  module[`add${name[0]?.toUpperCase()}${name.slice(1)}`]?.(program)
  const [command] = program.commands
  if (!command) throw new Error(`commands/${name}.ts adds no command`)
  return command
}

/** What a person can run: a command with subcommands only is none. */
const runnable = (command: Command): Command[] => [
  ...(command.registeredArguments.length > 0 || command.commands.length === 0 ? [command] : []),
  ...command.commands.flatMap(runnable),
]

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: part => (text += part) })
  command.outputHelp()
  return text
}

test.each(names)('%s and its subcommands say what they do, with an example to copy', async name => {
  const command = await commandNamed(name)
  expect(command.name()).toBe(name)
  for (const each of runnable(command)) {
    expect(each.description(), each.name()).not.toBe('')
    expect(helpOf(each), each.name()).toMatch(new RegExp(`Examples?:\\n {2}wavegate .*${each.name()}`))
  }
})

test.each(names)('the README names %s', name => {
  expect(readme).toMatch(new RegExp(`^\\| .*\`${name}[\` ]`, 'm'))
})
