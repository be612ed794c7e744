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

/**
 * The front door runs nothing: it names the regional host by a redirect without body, as public clients read it from the banner.
 * That it leads every other request there in the same way, and that the regional host's banner is empty, is assumed.
 */
const behindDoor = (answer: Route['answer']): Route => ({
  roles,
  answer: request => {
    const { origin, path, query, connection } = request
    if (connection?.regionalPort === undefined) return answer(request)
    const location = new URL(path, origin)
    location.port = String(connection.regionalPort)
    location.search = query.toString()
    return { status: 302, body: '', headers: { location: location.href } }
  },
})
const invoke = behindDoor(request => invokeCommand(request, cmdlets))

export const complianceRoutes: RouteTable[] = [
  defineRoutes('compliance', {
    "GET /adminapi/beta/:tenant/EXOBanner('AutogenSession')": behindDoor(() => ({ status: 200, body: '' })),
    'POST /adminapi/beta/:tenant/InvokeCommand': invoke,
    'POST /adminapi/v1.0/:tenant/InvokeCommand': invoke,
    'POST /adminapi/beta/:tenant/$batch': behindDoor(answerBatch),
  }),
]
