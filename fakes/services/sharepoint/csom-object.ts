import type { Tenant } from '../../tenant/tenant.ts'

/** What a method gives back: a plain value, or an object with its type and identity. */
export interface CsomObject {
  readonly type: string
  /** Kind and key behind the line break of `_ObjectIdentity_`; null for objects that cannot be named again. */
  readonly identity: string | null
  readonly properties: Readonly<Record<string, unknown>>
}

const admin = 'Microsoft.Online.SharePoint.TenantAdministration'

export function csomObject(type: string, identity: string | null, properties: Readonly<Record<string, unknown>>): CsomObject {
  return { type: `${admin}.${type}`, identity, properties }
}

/** `…|<type id>:<tenant>` and, after a real line break, what the object is. */
export function identityOf(tenant: Tenant, correlation: string, identity: string): string {
  return `${correlation}|908bed80-a04a-4433-b4a0-883d9847d110:${tenant.id}\n${identity}`
}

export function writeObject(tenant: Tenant, correlation: string, object: CsomObject): Record<string, unknown> {
  const { _Child_Items_: children, ...properties } = object.properties
  return {
    _ObjectType_: object.type,
    ...(object.identity === null ? {} : { _ObjectIdentity_: identityOf(tenant, correlation, object.identity) }),
    ...properties,
    ...(Array.isArray(children) ? { _Child_Items_: children.map((child: CsomObject) => writeObject(tenant, correlation, child)) } : {}),
  }
}
