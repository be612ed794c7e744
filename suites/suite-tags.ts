import { checks } from '../checks/index.ts'

/** The tags that suites attach; an undeclared tag is an error of the runner. */
export const suiteTags = (): { name: string }[] => [
  ...['blocker', 'warning', 'advice'].map(severity => ({ name: `severity/${severity}` })),
  ...[...new Set(checks.map(check => check.area))].map(area => ({ name: `area/${area}` })),
]
