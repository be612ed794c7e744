import type { Endpoints, Twin } from '../../fakes/start.ts'
import type { TenantName } from '../../fakes/tenant/tenant.ts'
import type { ClientFiles } from './client-files.ts'

interface Greeted {
  readonly twin: Twin
  readonly files: Pick<ClientFiles, 'config' | 'secrets' | 'ca'>
  readonly map: string
  readonly options: { readonly users: number; readonly seed: number; readonly scenario: string }
}

/** What a person reads when the twin is ready: where it is, and lines to copy for wavegate, for curl and for other clients. */
export function greeting({ twin, files, map, options }: Greeted): string[] {
  const { source, target, other, control } = twin
  const { config, secrets, ca } = files
  const somebody = twin.world.pairs[0]?.sourceId ?? '<id>'
  const curl = `curl -s --cacert ${ca}`
  const token = [
    `${curl} ${source.authority}/${source.tenantId}/oauth2/v2.0/token -d grant_type=client_credentials`,
    `-d client_id=${source.clients.read.clientId} --data-urlencode client_secret@${secrets}/source-read.secret`,
    `--data-urlencode scope=${source.graph}/.default | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'`,
  ].join(' ')
  return [
    `The twin is ready: ${options.users} users in ${other ? 'three' : 'two'} tenants (scenario ${options.scenario}, seed ${options.seed}). Stop it with Ctrl-C.`,
    '',
    ...tenant('source', source, secrets),
    '',
    ...tenant('target', target, secrets),
    '',
    ...(other ? [...tenant('other', other, secrets), ''] : []),
    'Point wavegate at it, in another terminal:',
    `  wavegate check prestage --config ${config} --map ${map} --out run`,
    '',
    'Ask the source as any client of Microsoft Graph would:',
    `  TOKEN="$(${token})"`,
    `  ${curl} -H "Authorization: Bearer $TOKEN" '${source.graph}/v1.0/users?$top=3&$select=id,userPrincipalName'`,
    '',
    'What is broken on purpose, what was asked, what it holds; and time, faults, a new start:',
    `  curl -s ${control}/truth`,
    `  curl -s '${control}/requests?summary=1'`,
    `  curl -s ${control}/state/source/accounts/${somebody}`,
    `  curl -s -X POST ${control}/clock -d '{"advance":"PT1H"}'`,
    `  curl -s -X POST ${control}/faults -d '[{"kind":"429","service":"graph","count":3}]'`,
    `  curl -s -X POST ${control}/reset`,
    '',
    'Clients that let their authority and the address of Graph be set take both from above, with client id and secret or certificate; PnPjs,',
    '@azure/identity and curl were tried. They trust the certificate authority by their environment. A client with the addresses of Microsoft',
    'built in, such as the CLI for Microsoft 365, cannot be pointed here:',
    `  export NODE_EXTRA_CA_CERTS=${ca} SSL_CERT_FILE=${ca} REQUESTS_CA_BUNDLE=${ca}`,
  ]
}

const tenant = (side: TenantName, endpoints: Endpoints, secrets: string): string[] => [
  `  ${side.padEnd(10)} ${endpoints.initialDomain}  ${endpoints.tenantId}`,
  `  authority  ${endpoints.authority}/${endpoints.tenantId}`,
  `  graph      ${endpoints.graph}    exchange ${endpoints.exchange}    compliance ${endpoints.compliance}`,
  `  sharepoint ${endpoints.sharepointAdmin}    teams    ${endpoints.teams}    engage     ${endpoints.engage}`,
  `  client     ${endpoints.clients.read.clientId}    secret ${secrets}/${side}-read.secret    certificate ${secrets}/${side}-read.pem`,
]
