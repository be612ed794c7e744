import type { CmdletAccess } from '../../behaviours/asking/questions.ts'
import type { RouteRequest } from '../define.ts'
import type { Cmdlet } from './cmdlet.ts'

export const isReading = ({ name, reads }: Pick<Cmdlet, 'name' | 'reads'>): boolean => reads ?? /^(?:Get|Test)-/.test(name)

/** What the caller may run of a cmdlet. */
export function accessTo({ world, tenant, claims }: RouteRequest, cmdlet: Pick<Cmdlet, 'name' | 'parameters' | 'reads'>): CmdletAccess {
  const answer: CmdletAccess = { isGranted: false, isWriter: false, withheld: [] }
  world.emit('cmdlet.access-asked', {
    tenant,
    clientId: claims?.clientId ?? '',
    cmdlet: cmdlet.name,
    parameters: cmdlet.parameters,
    reads: isReading(cmdlet),
    answer,
  })
  return answer
}
