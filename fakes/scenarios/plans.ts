import type { ServicePlan } from '../tenant/license.ts'

/** Ids and names: https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference */
function plan(name: string, id: string, service: string): ServicePlan {
  return { id, name, service }
}

/** Plans of E3 and E5 that Exchange acts on; that they all report the service `exchange` is assumed. */
const exchangeOfE3: readonly ServicePlan[] = [
  plan('EXCHANGE_S_ENTERPRISE', 'efb87545-963c-4e0d-99df-69c6916d9eb0', 'exchange'),
  plan('GRAPH_CONNECTORS_SEARCH_INDEX', 'a6520331-d7d4-4276-95f5-15c0933bc757', 'exchange'),
  plan('MIP_S_CLP1', '5136a095-5cf0-4aff-bec3-e84448b38ea5', 'exchange'),
  plan('ATP_ENTERPRISE', 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', 'exchange'),
  plan('MYANALYTICS_P2', '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', 'exchange'),
  plan('MICROSOFTBOOKINGS', '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', 'exchange'),
]

const exchangeOfE5: readonly ServicePlan[] = [
  plan('LOCKBOX_ENTERPRISE', '9f431833-0334-42de-a7dc-70aa40db46db', 'exchange'),
  plan('CustomerLockboxA_Enterprise', '3ec18638-bd4c-4d3b-8905-479ed636b83e', 'exchange'),
  plan('INFORMATION_BARRIERS', 'c4801e8a-cb58-4c35-aca6-f2dcc106f287', 'exchange'),
  plan('MIP_S_CLP2', 'efb0351d-3b08-4503-993d-383af8de41e3', 'exchange'),
  plan('MIP_S_Exchange', 'cd31b152-6326-4d1b-ae1b-997b625182e6', 'exchange'),
  plan('M365_ADVANCED_AUDITING', '2f442157-a11c-46b9-ae5b-6e39ff4e5849', 'exchange'),
  plan('M365_AUDIT_PLATFORM', 'f6de4823-28fa-440b-b886-4783fa86ddba', 'exchange'),
  plan('COMMUNICATIONS_DLP', '6dc145d6-95dd-4191-b9c3-185575ee6f6b', 'exchange'),
  plan('CUSTOMER_KEY', '6db1f1db-2b46-403f-be40-e39395f08dbb', 'exchange'),
  plan('THREAT_INTELLIGENCE', '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', 'exchange'),
  plan('INFO_GOVERNANCE', 'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', 'exchange'),
  plan('ML_CLASSIFICATION', 'd2d51368-76c9-4317-ada2-a12c004c432f', 'exchange'),
  plan('EXCHANGE_ANALYTICS', '34c0d7a0-a70f-4668-9238-47f9fc208882', 'exchange'),
  plan('RECORDS_MANAGEMENT', '65cc641f-cccd-4643-97e0-a17e3045e541', 'exchange'),
  plan('EQUIVIO_ANALYTICS', '4de31727-a228-4ec3-a5bf-8e45b5ca48cc', 'exchange'),
  plan('PAM_ENTERPRISE', 'b1188c4c-1b36-4018-b48b-ee07604f6feb', 'exchange'),
  plan('SAFEDOCS', 'bf6f5520-59e3-4f82-974b-7dbbc4fd27c7', 'exchange'),
  plan('PREMIUM_ENCRYPTION', '617b097b-4b93-4ede-83de-5f075bb5fb2f', 'exchange'),
]

const otherWorkloads: readonly ServicePlan[] = [
  plan('TEAMS1', '57ff2da0-773e-42df-b2af-ffb7a2317929', 'TeamspaceAPI'),
  plan('SHAREPOINTENTERPRISE', '5dbe027f-2339-4123-9542-606e4d348a72', 'SharePoint'),
  plan('MCOSTANDARD', '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', 'MicrosoftCommunicationsOnline'),
  plan('YAMMER_ENTERPRISE', '7547a3fe-08ee-4ccb-b430-5077c5041653', 'YammerEnterprise'),
  plan('VIVAENGAGE_CORE', 'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', 'YammerEnterprise'),
  plan('RMS_S_ENTERPRISE', 'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', 'RMSOnline'),
  plan('AAD_PREMIUM', '41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'AADPremiumService'),
  plan('OFFICESUBSCRIPTION', '43de0ff5-c92c-492b-9116-175376d08c38', 'MicrosoftOffice'),
  plan('INTUNE_A', 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', 'SCO'),
]

export const e3Plans: readonly ServicePlan[] = [...exchangeOfE3, ...otherWorkloads]
export const e5Plans: readonly ServicePlan[] = [...exchangeOfE3, ...exchangeOfE5, ...otherWorkloads]
export const exchangeStandardPlans: readonly ServicePlan[] = [
  plan('EXCHANGE_S_STANDARD', '9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'exchange'),
]

/** Neither SKU nor plan id of the migration license is in the public list: id, plan name and service are assumed. */
export const migrationPlans: readonly ServicePlan[] = [
  plan('CROSS_TENANT_USER_DATA_MIGRATION', 'a7b3c4d5-6e7f-4810-9a2b-3c4d5e6f7081', 'CrossTenantMigration'),
]

export const planIds = {
  exchange: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  defender: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939',
  lockbox: '9f431833-0334-42de-a7dc-70aa40db46db',
  teams: '57ff2da0-773e-42df-b2af-ffb7a2317929',
  sharePoint: '5dbe027f-2339-4123-9542-606e4d348a72',
  engage: '7547a3fe-08ee-4ccb-b430-5077c5041653',
  engageCore: 'a82fbf69-b4d7-49f4-83a6-915b2cf354f4',
} as const

/** Ids of the plans of a list that Exchange acts on. */
export function exchangePlanIds(plans: readonly ServicePlan[]): string[] {
  return plans.filter(each => each.service === 'exchange').map(each => each.id)
}
