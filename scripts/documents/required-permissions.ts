import type { RegisteredCheck } from '../../checks/define.ts'
import { demandsOf, type FactSide } from '../../facts/define.ts'
import { parseRef } from '../../facts/gather.ts'

/** One demand for a permission: any one of `anyOf` suffices. */
export interface RequiredPermission {
  readonly side: FactSide
  readonly service: string
  readonly anyOf: readonly string[]
  readonly ref: string
  /** It is asked of the identity that probes, not of the one that reads. */
  readonly probe: boolean
}

/** What reading these facts demands, in their order. */
export function permissionsOf(refs: readonly string[]): RequiredPermission[] {
  return refs.flatMap(ref => {
    const { fact, side } = parseRef(ref)
    return demandsOf(fact.permissions).map(({ service, anyOf }) => ({ side, service, anyOf, ref, probe: fact.cost === 'probe' }))
  })
}

/** The checks that need a fact. */
export const checksThatNeed = (ref: string, checks: readonly RegisteredCheck[]): RegisteredCheck[] =>
  checks.filter(check => check.needs.some(need => need === ref))
