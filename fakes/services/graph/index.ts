import type { RouteTable } from '../define.ts'

export const graphRoutes: RouteTable[] = []
