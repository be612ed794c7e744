import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const testSchema = z.object({
  Result: z.string(),
  Message: text.optional().transform(value => value ?? null),
  ErrorDetail: z.unknown().optional(),
})
/** `Result` is `Success` or `Failed`. */
export interface ServerAvailability {
  readonly result: string
  readonly message: string
}

/** Simulating one move takes tens of seconds. */
const patienceMs = 240_000

/**
 * Lets the target simulate the move of one user over an endpoint; `testMailbox` is the primary address of the
 * target MailUser (https://learn.microsoft.com/powershell/module/exchangepowershell/test-migrationserveravailability).
 */
export async function serverAvailability(exchange: ExchangeReader, endpoint: string, testMailbox: string): Promise<ServerAvailability> {
  const [row, ...more] = await exchange.all(testSchema, {
    name: 'Test-MigrationServerAvailability',
    parameters: { Endpoint: endpoint, TestMailbox: testMailbox },
    perUser: true,
    timeoutMs: patienceMs,
  })
  if (row === undefined || more.length > 0)
    throw new WavegateError('answer-ambiguous', `Exchange of the ${exchange.side} did not say whether the endpoint works for one user.`)
  const detail = typeof row.ErrorDetail === 'string' ? row.ErrorDetail : ''
  return { result: row.Result, message: row.Message ?? detail }
}
