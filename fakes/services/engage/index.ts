import type { RouteTable } from '../define.ts'

export const engageRoutes: RouteTable[] = []
