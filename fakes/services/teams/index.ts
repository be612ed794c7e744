import type { RouteTable } from '../define.ts'

export const teamsRoutes: RouteTable[] = []
