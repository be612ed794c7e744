import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Directory } from '../odata/directory-page.ts'
import { readUser } from './to-graph-user.ts'

/** How users may be queried: https://learn.microsoft.com/en-us/graph/aad-advanced-queries */
export function userDirectory(
  request: RouteRequest,
): Pick<Directory<Account>, 'idOf' | 'read' | 'searchable' | 'sortable' | 'sortableAdvanced' | 'notIndexed'> {
  return {
    idOf: account => account.id,
    read: account => readUser(request, account),
    searchable: ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mailNickname'],
    sortable: ['displayName', 'userPrincipalName'],
    sortableAdvanced: ['createdDateTime', 'givenName', 'mail', 'surname'],
    notIndexed: [
      'licenseAssignmentStates',
      'externalUserStateChangeDateTime',
      'onPremisesDistinguishedName',
      'isManagementRestricted',
      'isResourceAccount',
    ],
  }
}
