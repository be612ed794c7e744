import type { Command } from 'commander'
import { checks } from '../../checks/index.ts'
import { limitations } from '../../data/catalog/limitations.ts'
import { setupItems } from '../../data/catalog/setup-items.ts'
import { testCases } from '../../data/catalog/test-cases.ts'
import { WavegateError } from '../../domain/errors.ts'
import { pageOf } from '../../run/check-record.ts'
import { outputOf } from '../global-options.ts'

export function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<id>', 'a check, setup item, test case or limitation')
    .description('what something in the catalog means, and how to fix it')
    .action((id: string, _options: object, command: Command) => {
      const output = outputOf(command)
      const explanation = explain(id)
      output.result(explanation.text)
      output.machine(explanation)
    })
}

function explain(id: string): { readonly id: string; readonly kind: string; readonly text: string } {
  const check = checks.find(candidate => candidate.id === id)
  if (check) return { id, kind: 'check', text: pageOf(check) }
  for (const [kind, items] of [
    ['setup item', setupItems],
    ['test case', testCases],
    ['limitation', limitations],
  ] as const) {
    const item = items.find(candidate => candidate.id === id)
    if (!item) continue
    const covering = checks.filter(candidate => Object.values(candidate.covers).some(ids => (ids as readonly string[]).includes(id)))
    return { id, kind, text: [`${id} · ${item.title}`, '', ...covering.map(candidate => `  check ${candidate.id}: ${candidate.title}`)].join('\n') }
  }
  throw new WavegateError('usage', `Nothing in the catalog is called '${id}'; see: wavegate list`)
}
