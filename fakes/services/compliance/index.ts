import { defineRoutes, type Route, type RouteTable } from '../define.ts'
import { answerBatch } from '../exchange/batch.ts'
import type { Cmdlet } from '../exchange/cmdlet.ts'
import { invokeCommand } from '../exchange/invoke-command.ts'
import { labelCmdlets } from './labels.ts'
import { retentionCmdlets } from './retention.ts'

const roles = ['Exchange.ManageAsApp']
const cmdlets: ReadonlyMap<string, Cmdlet> = new Map(
  [...labelCmdlets, ...retentionCmdlets].map(cmdlet => [cmdlet.name.toLowerCase(), cmdlet]),
)
const invoke: Route = { roles, answer: request => invokeCommand(request, cmdlets) }

/**
 * The service names its regional host by a redirect without body, and has its cmdlets there. On one machine both are the same
 * origin, so only the origin of `Location` counts, as with the real one.
 */
const banner: Route = {
  roles,
  answer: ({ origin, params, query }) => {
    const location = new URL(`/adminapi/beta/${encodeURIComponent(params['tenant'] ?? '')}/EXOBanner('AutogenSession')`, origin)
    location.search = query.toString()
    return { status: 302, body: '', headers: { location: location.href } }
  },
}

export const complianceRoutes: RouteTable[] = [
  defineRoutes('compliance', {
    "GET /adminapi/beta/:tenant/EXOBanner('AutogenSession')": banner,
    'POST /adminapi/beta/:tenant/InvokeCommand': invoke,
    'POST /adminapi/v1.0/:tenant/InvokeCommand': invoke,
    'POST /adminapi/beta/:tenant/$batch': { roles, answer: answerBatch },
  }),
]
