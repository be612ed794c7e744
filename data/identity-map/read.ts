import type { UserPair } from '../../domain/account.ts'
import { InputError } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { findConflicts } from './conflicts.ts'
import type { LineOfUser } from './conflicts.ts'
import { readHeader } from './header.ts'
import { readRow } from './row.ts'
import type { KnownDomains } from './row.ts'
import { splitTable } from './table.ts'
import { decodeText } from './text.ts'

/** More users than one run is made for; a larger file is refused, not read in part. */
export const maxUsers = 100_000

export interface IdentityMapOptions {
  /** Named in every problem. */
  readonly file: string
  /** Verified domains of each side, where known: a UPN in a domain of the other side alone is refused. */
  readonly domains?: KnownDomains | undefined
}

/**
 * The users of an identity map (CSV, UTF-8, header required), in the order of the file.
 * Throws one `InputError` (`identity-map-invalid`) with every faulty row; nothing of a faulty file is returned.
 */
export function readIdentityMap(bytes: Uint8Array, { file, domains }: IdentityMapOptions): UserPair[] {
  const refuse = (problems: readonly Problem[]): never => {
    throw new InputError('identity-map-invalid', file, problems)
  }
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return refuse([decoded.problem])
  const { rows, problems: structure } = splitTable(decoded.text)
  const [first, ...rest] = rows
  if (first === undefined || structure.some(problem => (problem.line ?? 0) < first.line))
    return refuse(structure.length > 0 ? structure : [noUsers(undefined)])
  const header = readHeader(first)
  if (!header.usable) return refuse([...structure, ...header.problems])
  if (rest.length > maxUsers) return refuse([...header.problems, tooMany(rest.length)])
  const problems: Problem[] = [...structure, ...header.problems]
  const lines: LineOfUser[] = []
  for (const row of rest) {
    const reading = readRow(row, header, domains)
    problems.push(...reading.problems)
    if (reading.user !== undefined) lines.push({ line: row.line, user: reading.user })
  }
  problems.push(...findConflicts(lines))
  if (rest.length === 0 && problems.length === 0) problems.push(noUsers(first.line))
  return problems.length > 0 ? refuse(problems) : lines.map(({ user }) => user)
}

const noUsers = (line: number | undefined): Problem => ({
  line,
  place: '',
  value: undefined,
  expected: 'one row for each user below the header, but there is none',
  fix: 'fill the identity map',
})

const tooMany = (count: number): Problem => ({
  line: undefined,
  place: '',
  value: undefined,
  expected: `at most ${maxUsers} users, but there are ${count}`,
  fix: 'split the file by wave',
})
