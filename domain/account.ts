/** The tenant a fact, account or step belongs to: `source` is left, `target` is arrived in. */
export type Side = 'source' | 'target'

export const sides: readonly Side[] = ['source', 'target']

/** The other side of the tenant pair. */
export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** One Entra object in one tenant, as far as the identity map and the directory name it. */
export interface Account {
  readonly side: Side
  /** As written in the identity map. */
  readonly upn: string
  /** Entra object id; undefined while nobody has resolved the UPN. */
  readonly objectId: string | undefined
}

/** One person to migrate: both accounts under one key. */
export interface UserPair {
  /** The source UPN in lower case; the `subject` of every user verdict. */
  readonly key: string
  readonly wave: string
  readonly batch: string
  readonly pilot: boolean
  readonly source: Account
  readonly target: Account
  /** The address the user will send from in the target, when the map states one; otherwise the target UPN. */
  readonly targetMail: string
  /** On-premises objectGUID or ms-DS-ConsistencyGuid, for hybrid targets. */
  readonly adGuid: string | undefined
}

/** One side of the tenant pair as the configuration names it. */
export interface TenantName {
  readonly tenantId: string
  readonly initialDomain: string
}

/** Every run has exactly one. */
export interface TenantPair {
  readonly source: TenantName
  readonly target: TenantName
}
