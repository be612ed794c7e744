import type { Denial } from '../../define.ts'
import type { BudgetName } from './budgets.ts'

/**
 * How the services behind Graph refuse a token without the role, by the budget that they share. Those of the directory say
 * Authorization_RequestDenied; these words were seen by public clients.
 */
export const denials: Readonly<Partial<Record<BudgetName, Denial>>> = {
  outlook: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
  sharepoint: { code: 'accessDenied', message: 'Access denied' },
  logs: {
    code: 'Authentication_MSGraphPermissionMissing',
    message: 'The principal does not have required Microsoft Graph permission(s) to call this API.',
  },
  'conditional-access': {
    code: 'AccessDenied',
    message: 'You cannot perform the requested operation, required scopes are missing in the token.',
  },
  'usage-reports': { code: 'UnknownError', message: '{"error":{"code":"S2SUnauthorized","message":"Invalid permission."}}' },
}
