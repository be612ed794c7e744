import { Agent, request } from 'undici'
import { z } from 'zod'
import { startTwin, type Endpoints, type Twin } from '../../start.ts'
import type { Recipient, RecipientType } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { tinyAccount } from '../../tenant/testing.ts'
import type { World } from '../../tenant/world.ts'
import { certificateAssertion } from '../login/certificate-assertion.ts'
import { zeroGuid } from './wire-value.ts'

interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly json: () => unknown
}

interface Send {
  readonly side?: 'source' | 'target'
  readonly client?: 'read' | 'probe' | 'execute'
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly bearer?: string
  /** Milliseconds until an answer has to be there; undici's own limit unless said. */
  readonly timeout?: number
}

const invokedSchema = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@adminapi.warnings': z.array(z.string()),
  '@odata.nextLink': z.string().optional(),
})
type Invoked = z.output<typeof invokedSchema>

const tokenSchema = z.object({ access_token: z.string() })
type Service = 'graph' | 'exchange' | 'compliance' | 'sharepointAdmin' | 'teams' | 'engage'

/** A running twin with a client for each of its admin services. */
export interface OpenTwin {
  readonly twin: Twin
  send(service: Service, method: 'GET' | 'POST', path: string, options?: Send): Promise<Reply>
  /** One cmdlet; `link` is a next link of an answer before it. */
  invoke(
    cmdlet: string,
    parameters?: Record<string, unknown>,
    options?: Send & { link?: string; query?: string; service?: Service },
  ): Promise<Reply>
  /** As `invoke`, for answers that must be 200. */
  rows(
    cmdlet: string,
    parameters?: Record<string, unknown>,
    options?: Send & { link?: string; query?: string; service?: Service },
  ): Promise<Invoked>
  close(): Promise<void>
}

export async function openTwin(world: World): Promise<OpenTwin> {
  const twin = await startTwin({ world })
  const agent = new Agent({ connect: { ca: twin.caPem } })
  const tokens = new Map<string, string>()

  const bearer = async (endpoints: Endpoints, service: Service, client: 'read' | 'probe' | 'execute'): Promise<string> => {
    const key = `${endpoints.tenantId} ${service} ${client}`
    const known = tokens.get(key)
    if (known) return known
    const { clientId, clientSecret, certificatePem } = endpoints.clients[client]
    const url = `${endpoints.authority}/${endpoints.tenantId}/oauth2/v2.0/token`
    const proof: Record<string, string> =
      service === 'sharepointAdmin'
        ? { client_assertion: await certificateAssertion(clientId, certificatePem, url) }
        : { client_secret: clientSecret }
    const form = { grant_type: 'client_credentials', client_id: clientId, ...proof, scope: `${endpoints[service]}/.default` }
    const answer = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
    const token = tokenSchema.parse(await answer.body.json()).access_token
    tokens.set(key, token)
    return token
  }

  /** Where the front door of the compliance service leads. */
  const regions = new Map<string, string>()
  const regionOf = async (endpoints: Endpoints, token: string): Promise<string> => {
    const known = regions.get(endpoints.tenantId)
    if (known !== undefined) return known
    const url = `${endpoints.compliance}/adminapi/beta/${endpoints.tenantId}/EXOBanner('AutogenSession')`
    const { headers, body } = await request(url, { dispatcher: agent, headers: { authorization: `Bearer ${token}` } })
    await body.dump()
    const { origin } = new URL(String(headers['location']))
    regions.set(endpoints.tenantId, origin)
    return origin
  }

  const send: OpenTwin['send'] = async (service, method, path, options = {}) => {
    const endpoints = twin[options.side ?? 'source']
    const token = options.bearer ?? (await bearer(endpoints, service, options.client ?? 'read'))
    const isAbsolute = path.startsWith('https:')
    const base = service === 'compliance' && !isAbsolute ? await regionOf(endpoints, token) : endpoints[service]
    const isText = typeof options.body === 'string'
    const answer = await request(isAbsolute ? path : `${base}${path}`, {
      dispatcher: agent,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': isText ? 'text/xml' : 'application/json; charset=utf-8',
        ...options.headers,
      },
      body: options.body === undefined ? null : isText ? String(options.body) : JSON.stringify(options.body),
      ...(options.timeout !== undefined && { headersTimeout: options.timeout, bodyTimeout: options.timeout }),
    })
    const text = await answer.body.text()
    return { status: answer.statusCode, headers: answer.headers, text, json: () => JSON.parse(text) }
  }
  const invoke: OpenTwin['invoke'] = (cmdlet, parameters = {}, options = {}) => {
    const { tenantId } = twin[options.side ?? 'source']
    const path = options.link ?? `/adminapi/beta/${tenantId}/InvokeCommand${options.query ?? ''}`
    return send(options.service ?? 'exchange', 'POST', path, {
      ...options,
      body: { CmdletInput: { CmdletName: cmdlet, Parameters: parameters } },
    })
  }
  return {
    twin,
    send,
    invoke,
    rows: async (cmdlet, parameters, options) => {
      const reply = await invoke(cmdlet, parameters, options)
      if (reply.status !== 200) throw new Error(`${cmdlet} answered ${reply.status}: ${reply.text}`)
      return invokedSchema.parse(reply.json())
    },
    close: async () => {
      await agent.destroy()
      await twin.stop()
    },
  }
}

/** An account of a tiny tenant with a recipient of a type; its guids follow from `number`. */
export function addRecipient(tenant: Tenant, id: string, type: RecipientType, number: number): Recipient {
  const account = tenant.accounts.get(id) ?? tinyAccount(tenant, id)
  const numbered = (part: string): string => `${part}${zeroGuid.slice(part.length, 24)}${String(number).padStart(12, '0')}`
  const isMailbox = type !== 'MailUser' && type !== 'GuestMailUser'
  const recipient: Recipient = {
    id: account.id,
    guid: numbered('a'),
    type,
    previousType: null,
    externalEmailAddress: isMailbox ? null : `SMTP:${id}@elsewhere.example`,
    exchangeGuid: numbered('b'),
    archiveGuid: null,
    disabledArchiveGuid: null,
    legacyExchangeDN: `/o=ExchangeLabs/cn=${id}`,
    hiddenFromAddressLists: false,
    persistedCapabilities: [],
    isDirSynced: false,
    recoverableItemsQuota: isMailbox ? 32_212_254_720 : null,
    holds: {
      litigation: false,
      inPlace: [],
      complianceTag: false,
      delay: false,
      delayRelease: false,
      retention: false,
      elcProcessingDisabled: false,
    },
    mailbox: isMailbox ? mailbox() : null,
    forwardingSmtpAddress: null,
    grantSendOnBehalfTo: [],
    permissions: [],
    whenCreated: '2026-01-01T00:00:00.000Z',
  }
  tenant.recipients.set(recipient.id, recipient)
  return recipient
}

function mailbox(): NonNullable<Recipient['mailbox']> {
  return {
    itemCount: 10,
    totalItemSize: 106_300_440_576,
    deletedItemCount: 2,
    totalDeletedItemSize: 2048,
    archiveItemCount: 0,
    archiveSize: 0,
    auxArchives: 0,
    autoExpandingArchive: false,
    substrateHoldItems: 0,
    prohibitSendReceiveQuota: 107_374_182_400,
    dataEncryptionPolicy: null,
    moveStatus: 'None',
    moveBatchName: null,
    lastLogon: null,
  }
}
