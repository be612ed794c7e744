import type { Route } from '../../define.ts'
import { meets } from '../odata/evaluate.ts'
import { page } from '../odata/page.ts'
import { filterOf } from '../odata/query-options.ts'
import { entity, pick } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { jobOf, jobPath, jobRow, jobSet, readJobs, taskOf, taskRow } from './job-shape.ts'

/** Twenty rows a page unless asked otherwise. */
const limits = { default: 20, max: 999 }

const list: Route = {
  roles: readJobs,
  answer: request => {
    const filter = filterOf(request)
    const { tenant } = request
    return page(request, {
      set: jobSet,
      items: () => tenant.orchestratorJobs.values(),
      idOf: job => job.id,
      matches: filter
        ? job => {
            const row = jobRow(job, tenant.id)
            return meets(filter, name => row[name])
          }
        : undefined,
      project: job => pick(request, jobRow(job, tenant.id)),
      limits,
      cost: 1,
    })
  },
}

const users: Route = {
  roles: readJobs,
  answer: request => {
    const job = jobOf(request)
    const set = `${jobSet}('${job.id}')/users`
    return page(request, {
      set,
      items: () => job.users,
      idOf: task => task.id,
      project: task => pick(request, taskRow(task)),
      limits,
      cost: 1,
    })
  },
}

export const readJobRoutes = graphTable('unpublished', {
  [`GET ${jobPath}`]: list,
  [`GET ${jobPath}/:id`]: { roles: readJobs, answer: request => entity(request, jobSet, jobRow(jobOf(request), request.tenant.id)) },
  [`GET ${jobPath}/:id/users`]: users,
  [`GET ${jobPath}/:id/users/:task`]: {
    roles: readJobs,
    answer: request => entity(request, `${jobSet}/users`, taskRow(taskOf(request, jobOf(request)))),
  },
})
