import type { RouteTable } from '../define.ts'

export const exchangeRoutes: RouteTable[] = []
