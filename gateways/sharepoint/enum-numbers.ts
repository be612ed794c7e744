/**
 * Numbers that stand for names on the wire. The names are public
 * (https://learn.microsoft.com/dotnet/api/microsoft.online.sharepoint.tenantadministration), the numbers are not:
 * they are assumed, and the configuration can replace them once somebody has seen the service's own.
 */
export interface SharePointNumbers {
  readonly scenarioMnA: number
  readonly partnerRoles: { readonly Source: number; readonly Target: number }
  readonly verification: Readonly<Record<number, string>>
  readonly compatibility: Readonly<Record<number, string>>
  readonly mappingFieldSourceUser: number
}

export const assumedNumbers: SharePointNumbers = {
  scenarioMnA: 1,
  partnerRoles: { Source: 1, Target: 2 },
  verification: {
    0: 'GoodToProceed',
    1: 'NotEstablished',
    2: 'NotEstablishedByPartner',
    3: 'DormantByPartner',
    4: 'CouldNotContactPartner',
  },
  compatibility: { 0: 'Compatible', 1: 'Warning', 2: 'Incompatible' },
  mappingFieldSourceUser: 0,
}

/** A number without a name is shown as itself; it never counts as a good answer. */
export const nameOfNumber = (names: Readonly<Record<number, string>>, value: number): string => names[value] ?? `unknown (${value})`
