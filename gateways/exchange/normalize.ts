import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import type { Whereabouts } from '../parse.ts'
import { quoted } from '../redact.ts'
import type { CmdletCall } from './cmdlets.ts'

const texts = z
  .array(z.string())
  .nullish()
  .transform(list => list ?? [])

const pageSchema = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
  '@adminapi.warnings': texts,
  '@adminapi.errors': texts,
  '@adminapi.confirmationmessage': z.string().nullish(),
})

/** Rows as the cmdlet wrote them, without the annotations that come beside every value that is no string. */
export interface CmdletPage {
  readonly rows: Readonly<Record<string, unknown>>[]
  readonly nextLink: string | undefined
  readonly warnings: readonly string[]
}

/** The server cuts lists at 1,000 rows and says so in a warning only; other reasons for which a list is not whole come the same way. */
const truncated =
  /more (?:results|objects|items) (?:are |is )?available|result ?size|default (?:maximum )?of \d+|only the first \d+|\bincomplete\b|\bpartial(?:ly)?\b|not all (?:results|objects|items|servers)|timed? ?out/i

/**
 * One page of a cmdlet's answer. A page without `value` is `answer-malformed`; a truncation warning is
 * `answer-truncated`; errors that come with status 200 are `request-refused`.
 */
export function pageOf(text: string, call: CmdletCall, where: Whereabouts): CmdletPage {
  const page = parseAnswer(pageSchema, parseJson(text, where), where)
  const cut = page['@adminapi.warnings'].find(warning => truncated.test(warning))
  if (cut !== undefined)
    throw new WavegateError(
      'answer-truncated',
      `Exchange of the ${where.side} cut the list of ${call.name} short (${quoted(cut, 160)}); a list is used whole or not at all.`,
    )
  const [complaint] = page['@adminapi.errors']
  if (complaint !== undefined)
    throw new WavegateError(
      'request-refused',
      `${call.name} in the ${where.side} reported an error beside its answer: ${quoted(complaint, 200)}.`,
    )
  return {
    rows: page.value.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => !name.includes('@')))),
    nextLink: page['@odata.nextLink'],
    warnings: page['@adminapi.warnings'].map(warning => quoted(warning)),
  }
}
