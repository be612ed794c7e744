import type { Route, RouteRequest } from '../../define.ts'
import type { Group } from '../../../tenant/group.ts'
import { directoryCount } from '../odata/directory-count.ts'
import { type Directory, directoryPage } from '../odata/directory-page.ts'
import { page } from '../odata/page.ts'
import { userWriter } from '../users/to-graph-user.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { groupOf, groupReaders } from './find-group.ts'
import { membersWithLicenseErrors, readGroup, toGraphGroup } from './to-graph-group.ts'

const limits = { default: 100, max: 999 }

const directory = (request: RouteRequest): Directory<Group> => ({
  set: 'groups',
  items: () => request.tenant.groups.values(),
  idOf: group => group.id,
  read: group => readGroup(request, group),
  searchable: ['displayName', 'mail', 'mailNickname'],
  sortable: ['displayName'],
  notIndexed: ['licenseProcessingState'],
  project: group => toGraphGroup(request, group),
  limits,
  cost: unitsOf(request, 2),
})

const get: Route = {
  roles: groupReaders,
  answer: request => ({
    status: 200,
    body: { '@odata.context': contextOf(request, 'groups/$entity'), ...toGraphGroup(request, groupOf(request)) },
    cost: unitsOf(request, 1),
  }),
}

const licenseErrors: Route = {
  roles: groupReaders,
  answer: request => {
    const ids = membersWithLicenseErrors(groupOf(request), request.tenant)
    const found = ids.flatMap(id => request.tenant.accounts.get(id) ?? [])
    return page(request, {
      set: 'directoryObjects',
      items: () => found,
      idOf: account => account.id,
      project: userWriter(request),
      limits,
      cost: 1,
    })
  },
}

export const readGroupRoutes = graphTable('identity', {
  'GET /groups': { roles: groupReaders, answer: request => directoryPage(request, directory(request)) },
  'GET /groups/$count': { roles: groupReaders, answer: request => directoryCount(request, directory(request)) },
  'GET /groups/:id': get,
  'GET /groups/:id/membersWithLicenseErrors': licenseErrors,
})
