import { sides } from '../domain/account.ts'
import type { GatheredRun } from '../run/gather-run.ts'
import { counted, type Output } from './output.ts'

/** How many requests answered for everybody at once, and what had to be asked for single users, for which checks. */
export function sayReads({ manifest, perUser }: Pick<GatheredRun, 'manifest' | 'perUser'>, output: Pick<Output, 'say'>): void {
  const { users } = manifest.cohort
  if (users === 0) return
  const all = manifest.requests.reduce((sum, total) => sum + total.requests, 0)
  const single = manifest.requests.reduce((sum, total) => sum + total.perUser, 0)
  const bulk = all - single
  const share = (bulk / users / sides.length).toFixed(3)
  output.say(`    ${counted(bulk, 'request')} in bulk, ${share} a user and tenant; ${counted(single, 'request')} for single users`)
  for (const { ref, reason, questions, checks } of perUser)
    output.say(
      `      ${ref}: ${counted(questions, 'question')}: ${reason}; for ${checks.length > 0 ? checks.join(', ') : 'a later gate to compare with'}`,
    )
}
