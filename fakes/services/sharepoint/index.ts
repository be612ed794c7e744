import type { RouteTable } from "../define.ts";

export const sharepointRoutes: RouteTable[] = [];
