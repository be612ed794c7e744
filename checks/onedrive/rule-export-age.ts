const week = 7 * 86_400_000

/** Content changes every day; an export of a week ago is no evidence any more. Times ISO 8601. */
export const isOutdated = (exportedAt: string, asOf: string): boolean => !(Date.parse(asOf) - Date.parse(exportedAt) <= week)
