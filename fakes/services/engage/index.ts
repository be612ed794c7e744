import type { Failure, RouteAnswer, RouteTable } from '../define.ts'
import { defineRoutes } from '../define.ts'
import { engageUsers } from './users.ts'

/** A token without a user is no token here: the service knows people only. */
function refuse({ status, kind, detail }: Failure): RouteAnswer {
  const shown = kind === 'missing-role' ? 401 : status
  const message = shown === 401 ? 'Token not found.' : detail
  return {
    status: shown,
    body: { response: { message, code: shown === 401 ? 16 : shown, stat: 'fail' } },
  }
}

export const engageRoutes: RouteTable[] = [{ ...defineRoutes('engage', engageUsers), failure: refuse }]
