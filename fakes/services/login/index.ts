import type { RouteTable } from '../define.ts'
import { deviceRoutes } from './device-routes.ts'
import { discoveryRoutes } from './discovery.ts'
import type { Login } from './login.ts'
import { managedIdentityRoutes } from './managed-identity.ts'
import { tokenRoutes } from './token-routes.ts'

export function createLoginRoutes(login: Login): RouteTable[] {
  return [discoveryRoutes(login), tokenRoutes(login), deviceRoutes(login), managedIdentityRoutes(login)]
}
