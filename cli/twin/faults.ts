import { readFile } from 'node:fs/promises'
import { fetch } from 'undici'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Twin } from '../../fakes/start.ts'

const refused = z.object({ error: z.string() })

/** Gives the twin the fault rules of a file: JSON, as its control interface takes them. Errors: `usage`. */
export async function injectFaults(twin: Pick<Twin, 'control'>, file: string): Promise<void> {
  const body = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new WavegateError(
      'usage',
      `The file with faults '${file}' cannot be read. Expected JSON such as [{"kind":"429","service":"graph","count":3}].`,
      {
        cause,
      },
    )
  })
  const answer = await fetch(`${twin.control}/faults`, { method: 'POST', body })
  if (answer.ok) return
  const told = refused.safeParse(await answer.json())
  throw new WavegateError('usage', `The file with faults '${file}' is not understood: ${told.success ? told.data.error : answer.status}`)
}
