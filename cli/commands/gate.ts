import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { exitCodes } from '../../gate/exit-code.ts'
import { forTerminal } from '../output.ts'
import { outputOf } from '../global-options.ts'

const gateShape = z.looseObject({
  gate: z.string(),
  decision: z.enum(['open', 'closed']),
  reasons: z.array(z.string()),
  eligible: z.array(z.string()),
  heldBack: z.array(z.object({ subject: z.string(), because: z.array(z.string()) })),
})

export function addGate(program: Command): void {
  const gate = program.command('gate').description('the decision of a judged run')
  gate
    .command('show')
    .argument('<run-folder>', 'a judged run folder')
    .description('show the stored decision')
    .action(async (folder: string, _options: object, command: Command) => {
      const output = outputOf(command)
      const decision = await readGate(resolve(folder))
      output.result(
        `Gate ${decision.gate}: ${decision.decision.toUpperCase()}, ${decision.eligible.length} users eligible, ${decision.heldBack.length} held back`,
      )
      for (const reason of decision.reasons) output.result(`  ${forTerminal(reason)}`)
      output.machine(decision)
      process.exitCode = decision.decision === 'open' ? exitCodes.open : exitCodes.failures
    })
}

async function readGate(runFolder: string): Promise<z.infer<typeof gateShape>> {
  const file = join(runFolder, 'gate.json')
  try {
    return gateShape.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new WavegateError(
      'run-folder-invalid',
      `'${runFolder}' holds no decision of a gate. Judge it with: wavegate judge ${runFolder}`,
      { cause },
    )
  }
}
