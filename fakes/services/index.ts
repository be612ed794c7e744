import { complianceRoutes } from './compliance/index.ts'
import type { RouteTable } from './define.ts'
import { engageRoutes } from './engage/index.ts'
import { exchangeRoutes } from './exchange/index.ts'
import { graphRoutes } from './graph/index.ts'
import { sharepointRoutes } from './sharepoint/index.ts'
import { teamsRoutes } from './teams/index.ts'

/** Every route of every service but sign-in, which `login/` makes for each twin. */
export const serviceRoutes: readonly RouteTable[] = [
  ...graphRoutes,
  ...exchangeRoutes,
  ...complianceRoutes,
  ...sharepointRoutes,
  ...teamsRoutes,
  ...engageRoutes,
]
