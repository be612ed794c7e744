import { stringify } from 'csv-stringify/sync'
import type { UserPair } from '../../domain/account.ts'
import { columns, markCell } from './columns.ts'
import type { Column } from './columns.ts'

export interface IdentityMapWriting {
  /** Text of the `notes` column; the column is left out without it. */
  readonly notes?: (user: UserPair) => string
}

/** The map as CSV (UTF-8, commas, no byte order mark). No cell starts a formula in a spreadsheet; `readIdentityMap` gives back the same users. */
export function writeIdentityMap(users: readonly UserPair[], { notes }: IdentityMapWriting = {}): string {
  const header = notes === undefined ? columns.filter(column => column !== 'notes') : columns
  const rows = users.map(user => {
    const cells: Record<Column, string> = {
      wave: user.wave,
      batch: user.batch,
      sourceUpn: user.source.upn,
      targetUpn: user.target.upn,
      sourceId: user.source.objectId ?? '',
      targetId: user.target.objectId ?? '',
      targetMail: user.targetMail,
      pilot: user.pilot ? 'yes' : 'no',
      adGuid: user.adGuid ?? '',
      notes: notes?.(user) ?? '',
    }
    return header.map(column => markCell(cells[column]))
  })
  return stringify([header.slice(), ...rows], { escape_formulas: true })
}
