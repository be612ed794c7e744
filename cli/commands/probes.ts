import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { sides } from '../../domain/account.ts'
import { WavegateError } from '../../domain/errors.ts'
import { leftovers, openJournal, probesFileOf } from '../../facts/probing/journal.ts'
import { exitCodes } from '../../gate/exit-code.ts'
import { type Cleaned, cleanProbes } from '../../run/clean-probes.ts'
import { openProbes } from '../../run/open-probes.ts'
import { readProbeAccess } from '../../run/read-inputs.ts'
import { outputOf } from '../global-options.ts'
import { forTerminal, type Output } from '../output.ts'

/** Removes what the probes of a run left in the calendars of the probe mailboxes. Signs in only where something is left. */
export async function cleanRun(folder: string, config: string, output: Output): Promise<Cleaned> {
  const runFolder = resolve(folder)
  const known = await stat(runFolder).catch(() => undefined)
  if (!known?.isDirectory()) throw new WavegateError('usage', `There is no run folder '${folder}'.`)
  const entries = leftovers((await openJournal(runFolder)).entries())
  if (entries.length === 0) return { removed: [], left: [] }
  const wanted = sides.filter(side => entries.some(entry => entry.side === side))
  const { access, settings, requestShare } = await readProbeAccess(config, wanted)
  const probes = await output.stage(
    'signing in',
    async () => openProbes(access, wanted, { share: requestShare }),
    done => done.opened.map(({ side }) => side).join(', '),
  )
  try {
    return await cleanProbes(runFolder, probes, settings)
  } finally {
    await probes.close()
  }
}

export function addProbes(program: Command): void {
  const probes = program.command('probes').description('what probes made in the probe mailboxes')
  probes
    .command('clean <run-folder>')
    .description('remove events that a stopped run left in the calendars of the probe mailboxes')
    .option('--config <file>', 'configuration', 'wavegate.config.yaml')
    .addHelpText('after', '\nExample:\n  wavegate probes clean .runs/2027-03-12-prestage --config wavegate.config.yaml')
    .action(async (folder: string, options: { readonly config: string }, command: Command) => {
      const output = outputOf(command)
      const { removed, left } = await cleanRun(folder, options.config, output)
      for (const { entry, reason } of left)
        output.result(forTerminal(`Left in the calendar of ${entry.mailbox} (${entry.side}): '${entry.subject}', because ${reason}.`))
      output.result(
        removed.length + left.length === 0
          ? `Nothing is left: ${probesFileOf(folder)} names no event that still stands.`
          : `Removed ${removed.length}, left ${left.length}.`,
      )
      output.machine({
        removed: removed.map(({ subject, mailbox }) => ({ subject, mailbox })),
        left: left.map(({ entry, reason }) => ({ subject: entry.subject, mailbox: entry.mailbox, reason })),
      })
      process.exitCode = left.length === 0 ? exitCodes.open : exitCodes.incomplete
    })
}
