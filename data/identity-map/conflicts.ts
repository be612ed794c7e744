import type { UserPair } from '../../domain/account.ts'
import { shownValue } from '../problems.ts'
import type { Problem } from '../problems.ts'
import type { Column } from './columns.ts'

export interface LineOfUser {
  readonly line: number
  readonly user: UserPair
}

interface Claim {
  readonly column: Column
  readonly value: string
}

/** What only one row may claim. UPNs and ids of both sides share one space: no account belongs to two tenants. */
const claimsOf = ({ source, target, targetMail, adGuid }: UserPair): readonly (readonly [space: string, claim: Claim])[] => [
  ['upn', { column: 'sourceUpn', value: source.upn.toLowerCase() }],
  ['upn', { column: 'targetUpn', value: target.upn.toLowerCase() }],
  ['id', { column: 'sourceId', value: source.objectId ?? '' }],
  ['id', { column: 'targetId', value: target.objectId ?? '' }],
  ['mail', { column: 'targetMail', value: targetMail }],
  ['guid', { column: 'adGuid', value: adGuid ?? '' }],
]

/** Faults that show only between rows: an account, address or on-premises GUID named twice, and names that cannot be told apart. */
export function findConflicts(lines: readonly LineOfUser[]): Problem[] {
  return [...claimedTwice(lines), ...ambiguousNames(lines)]
}

function claimedTwice(lines: readonly LineOfUser[]): Problem[] {
  const problems: Problem[] = []
  const first = new Map<string, Claim & { readonly line: number }>()
  for (const { line, user } of lines) {
    for (const [space, claim] of claimsOf(user)) {
      if (claim.value === '') continue
      const key = `${space} ${claim.value}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, { ...claim, line })
      else if (earlier.line !== line)
        problems.push({
          line,
          place: claim.column,
          value: shownValue(claim.value),
          expected: `a value that no other row has, but it is also ${earlier.column} of line ${earlier.line}`,
          fix: 'keep one of the two rows, or correct the account in one of them',
        })
    }
  }
  return problems
}

/** How people read a name: neither its case nor how its marks are put together makes another one. */
const readAs = (name: string): string => name.normalize('NFC').toLowerCase()

/** A batch is the subject of verdicts by its name alone, so a name belongs to one wave, and is written in one way. */
function ambiguousNames(lines: readonly LineOfUser[]): Problem[] {
  const problems: Problem[] = []
  const waves = new Map<string, { readonly name: string; readonly line: number }>()
  const batches = new Map<string, { readonly name: string; readonly wave: string; readonly line: number }>()
  for (const { line, user } of lines) {
    const wave = waves.get(readAs(user.wave))
    if (wave === undefined) waves.set(readAs(user.wave), { name: user.wave, line })
    else if (wave.name !== user.wave) problems.push(otherCase(line, 'wave', user.wave, wave))
    const batch = batches.get(readAs(user.batch))
    if (batch === undefined) batches.set(readAs(user.batch), { name: user.batch, wave: user.wave, line })
    else if (batch.name !== user.batch) problems.push(otherCase(line, 'batch', user.batch, batch))
    else if (batch.wave !== user.wave)
      problems.push({
        line,
        place: 'batch',
        value: shownValue(user.batch),
        expected: `a batch of one wave, but line ${batch.line} has it in wave ${shownValue(batch.wave)}`,
        fix: 'give each wave batches of its own names, e.g. 2-1 and 3-1',
      })
  }
  return problems
}

const otherCase = (line: number, place: Column, value: string, earlier: { readonly name: string; readonly line: number }): Problem => ({
  line,
  place,
  value: shownValue(value),
  expected: `one way to write the name, but line ${earlier.line} has ${shownValue(earlier.name)}`,
  fix: 'write it the same in every row',
})
