/**
 * Numbers of the enumerations on the wire. The names are those of the client object model; the numbers are in no public page
 * and assumed throughout, in this one place.
 */
export const relationScenarios: Readonly<Record<string, number>> = { Unknown: 0, MnA: 1 }
export const relationRoles = { Source: 1, Target: 2 } as const
export const relationStatus = {
  GoodToProceed: 0,
  NotEstablished: 1,
  NotEstablishedByPartner: 2,
  DormantByPartner: 3,
  CouldNotContactPartner: 4,
} as const
export const licenseResults = { NoLicense: 0, SourceUserLicensed: 1, TargetUserLicensed: 2 } as const
export const userTypes = { RegularUser: 1, GuestUser: 3 } as const
export const mappingFields = { SourceUserKey: 0, TargetUserKey: 1 } as const
export const compatibilityResults = { Compatible: 0, Warning: 1, Incompatible: 2 } as const
export const moveStates = { NotStarted: 0, InProgress: 2, Success: 4, Failed: 5, Stopped: 6 } as const
export const includePersonalSites = { include: 1 } as const
