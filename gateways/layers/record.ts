import type { Side } from '../../domain/account.ts'
import type { Service } from '../connection.ts'
import { pathOf } from '../redact.ts'
import type { RequestLog } from '../request-log.ts'
import type { Layer } from './layer.ts'

/** Writes every exchange into the log, failed ones too. */
export function record(log: RequestLog, side: Side, service: Service, now: () => number = () => performance.now()): Layer {
  return next => async request => {
    const begun = now()
    const write = (status: number, headers: Headers | undefined): void => {
      const charged = Number(headers?.get('x-ms-resource-unit') ?? Number.NaN)
      log.add({
        side,
        service,
        method: request.method,
        path: pathOf(request.url),
        status,
        attempt: request.attempt,
        milliseconds: Math.round(now() - begun),
        // What a batch costs is charged by its parts, not by the batch itself.
        units: Number.isFinite(charged) && !request.url.endsWith('/$batch') ? charged : request.units,
        perUser: request.perUser,
        requestId: headers?.get('request-id') ?? headers?.get('x-ms-request-id') ?? '',
        date: headers?.get('date') ?? '',
      })
    }
    try {
      const answer = await next(request)
      write(answer.status, answer.headers)
      return answer
    } catch (error) {
      write(0, undefined)
      throw error
    }
  }
}
