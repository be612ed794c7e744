import type { CausedBy } from '../domain/cause.ts'
import { type LedgerLine, tenantsSubject, type Verdict } from '../domain/verdict.ts'

/** What a user of the run belongs to. */
export interface Member {
  readonly key: string
  readonly batch: string
  readonly wave: string
}

export const pairKey = (check: string, subject: string): string => `${check}\u0000${subject}`

/** Undecided for a reason of the subject alone, not of a whole fact. */
const ofTheSubject = new Set(['undecided', 'check-threw', 'missing-row', 'account-unknown'])

/** The fact whose failure or age left this line undecided; undefined when something else did. */
export function unreadFact(line: Verdict): string | undefined {
  if (line.verdict !== 'undecided' || ofTheSubject.has(line.message)) return undefined
  if (line.message === 'stale-fact') return line.facts.find(fact => fact.at === '')?.ref
  const [only, ...others] = line.facts
  return only !== undefined && others.length === 0 && only.key === '' && only.digest === '' ? only.ref : undefined
}

/** Anything but a pass and a not-applicable. */
export const stands = (line: LedgerLine): line is Verdict => line.verdict !== 'pass' && line.verdict !== 'not-applicable'

/**
 * Gives for each line the line that explains it in the end: itself, or a fail that its check names in `causedBy`, and so on. A cause of
 * the tenants goes before one of a wave, a batch and the same user. A circle in the metadata explains nothing.
 */
export function rootsOf(
  lines: readonly Verdict[],
  users: readonly Member[],
  causedBy: (check: string) => readonly CausedBy[],
): (line: Verdict) => Verdict {
  const standing = new Map(lines.map(line => [pairKey(line.check, line.subject), line]))
  const memberOf = new Map(users.map(user => [user.key, user]))
  const waveOf = new Map(users.map(user => [user.batch, user.wave]))
  const known = new Map<Verdict, Verdict>()

  const wider = (line: Verdict): readonly string[] => {
    if (line.scope === 'tenant-pair') return [tenantsSubject]
    const member = line.scope === 'user' ? memberOf.get(line.subject) : undefined
    if (member) return [tenantsSubject, member.wave, member.batch, line.subject]
    const wave = line.scope === 'batch' ? waveOf.get(line.subject) : undefined
    return wave === undefined ? [tenantsSubject, line.subject] : [tenantsSubject, wave, line.subject]
  }
  const explainedBy = (line: Verdict): Verdict | undefined => {
    if (line.verdict === 'manual' || unreadFact(line) !== undefined) return undefined
    const named = causedBy(line.check).filter(
      ({ explains }) => line.verdict === 'undecided' || explains === undefined || explains.includes(line.message),
    )
    for (const subject of wider(line))
      for (const { check, failing } of named) {
        const found = standing.get(pairKey(check, subject))
        if (found?.verdict === 'fail' && found !== line && (failing === undefined || failing.includes(found.message))) return found
      }
    return undefined
  }
  return line => {
    const path = new Set<Verdict>()
    let root = line
    for (;;) {
      const already = known.get(root)
      if (already) {
        root = already
        break
      }
      path.add(root)
      const next = explainedBy(root)
      if (next === undefined) break
      if (path.has(next)) {
        root = line
        path.clear()
        path.add(line)
        break
      }
      root = next
    }
    for (const passed of path) known.set(passed, root)
    return root
  }
}
