import type { RouteAnswer, RouteRequest } from '../define.ts'
import type { Cmdlet } from './cmdlet.ts'
import { invokeCommand } from './invoke-command.ts'
import { versionOf } from './pages.ts'
import { accessTo } from './role-groups.ts'

/** `Get-EXO*` reads one object as an OData entity; the rows are those of the cmdlet. A missing object is a bare 404. */
export function readEntity(request: RouteRequest, cmdlets: ReadonlyMap<string, Cmdlet>, cmdlet: string): RouteAnswer {
  const body = {
    CmdletInput: { CmdletName: cmdlet, Parameters: { Identity: request.params['id'] ?? '' } },
  }
  const answer = invokeCommand({ ...request, body }, cmdlets)
  if (answer.status === 404 || answer.status === 500) return { status: 404, body: '', headers: answer.headers ?? {} }
  return answer
}

/** Which cmdlets the caller's roles allow, as the module asks before it builds its proxies. */
export function moduleFile(request: RouteRequest, cmdlets: ReadonlyMap<string, Cmdlet>): RouteAnswer {
  const names = [...cmdlets.values()]
    .filter(cmdlet => accessTo(request, cmdlet).isGranted)
    .map(cmdlet => cmdlet.name)
    .sort()
  if (names.length === 0) return { status: 403, body: '', headers: { 'x-exceptiontype': 'UnauthorizedAccessException' } }
  const context = `${request.origin}/adminapi/${versionOf(request)}/${request.params['tenant'] ?? ''}/$metadata#EXOModuleFile`
  return {
    status: 200,
    body: {
      '@odata.context': context,
      value: [{ exportedCmdlets: names.join(','), version: request.query.get('Version') ?? '' }],
    },
  }
}
