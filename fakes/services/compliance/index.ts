import type { RouteTable } from '../define.ts'

export const complianceRoutes: RouteTable[] = []
