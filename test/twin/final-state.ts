import type { Person } from './migration-plan.ts'
import { isJson, rowsOf, type Json, type RawClient, type Side } from './raw-client.ts'

/** What the services say of one person afterwards, without what differs between runs (times, ids made on the way). */
export interface PersonState {
  readonly source: Json
  readonly target: Json
  readonly sourceRecipient: Json
  readonly targetRecipient: Json
  readonly sourceDrive: unknown
  readonly targetDrive: number
  readonly sourceSite: unknown
}

const accountFields = 'userPrincipalName,mail,userType,externalUserState,creationType,identities,proxyAddresses,accountEnabled'
const recipientFields = [
  'RecipientTypeDetails',
  'ExchangeGuid',
  'ArchiveGuid',
  'ExternalEmailAddress',
  'EmailAddresses',
  'PrimarySmtpAddress',
]

async function account(http: RawClient, side: Side, id: string): Promise<Json> {
  const { '@odata.context': _context, proxyAddresses, ...rest } = await http.read(side, `/v1.0/users/${id}?$select=${accountFields}`)
  const groups = rowsOf(await http.read(side, `/v1.0/users/${id}/memberOf?$select=id`))
  const assigned = rowsOf({ value: (await http.read(side, `/v1.0/users/${id}?$select=assignedPlans`))['assignedPlans'] })
  const services = assigned.filter(plan => plan['capabilityStatus'] === 'Enabled').map(plan => String(plan['service']))
  return {
    ...rest,
    proxyAddresses: Array.isArray(proxyAddresses) ? proxyAddresses.map(String).toSorted() : proxyAddresses,
    groups: groups.map(group => String(group['id'])).toSorted(),
    services: [...new Set(services)].toSorted(),
  }
}

async function recipient(http: RawClient, side: Side, cmdlet: string, id: string): Promise<Json> {
  const [row] = await http.cmdlet(side, cmdlet, { Identity: id })
  return Object.fromEntries(
    recipientFields.map(name => {
      const value = row?.[name]
      return [name, Array.isArray(value) ? value.map(String).toSorted() : value]
    }),
  )
}

/** The site's template, as the administration's object model tells it. */
async function site(http: RawClient, url: string): Promise<unknown> {
  const query = `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><ObjectPath Id="2" ObjectPathId="1" /><Query Id="4" ObjectPathId="3"><Query SelectAllProperties="true"><Properties /></Query></Query></Actions><ObjectPaths><Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" /><Method Id="3" ParentId="1" Name="GetSitePropertiesByUrl"><Parameters><Parameter Type="String">${url}</Parameter><Parameter Type="Boolean">true</Parameter></Parameters></Method></ObjectPaths></Request>`
  const { body } = await http.call('source', 'sharepointAdmin', 'POST', '/_vti_bin/client.svc/ProcessQuery', query, 'read')
  const found = Array.isArray(body) ? body.findLast(isJson) : undefined
  return found && isJson(found) ? found['Template'] : body
}

const code = (body: unknown): unknown => (isJson(body) && isJson(body['error']) ? body['error']['code'] : undefined)

export async function readState(http: RawClient, { sourceId, targetId, driveUrl }: Person): Promise<PersonState> {
  const sourceDrive = await http.call('source', 'graph', 'GET', `/v1.0/users/${sourceId}/drive`, undefined, 'probe')
  const targetDrive = await http.call('target', 'graph', 'GET', `/v1.0/users/${targetId}/drive`, undefined, 'probe')
  return {
    source: await account(http, 'source', sourceId),
    target: await account(http, 'target', targetId),
    sourceRecipient: await recipient(http, 'source', 'Get-MailUser', sourceId),
    targetRecipient: await recipient(http, 'target', 'Get-Mailbox', targetId),
    sourceDrive: code(sourceDrive.body),
    targetDrive: targetDrive.status,
    sourceSite: await site(http, driveUrl),
  }
}
