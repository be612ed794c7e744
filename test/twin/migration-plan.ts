import { randomUUID } from 'node:crypto'
import { rowsOf, type RawClient } from './raw-client.ts'

/** One person of a migration, by what a program knows before it begins. */
export interface Person {
  readonly sourceId: string
  readonly targetId: string
  readonly sourceUpn: string
  readonly targetUpn: string
  /** Address of the OneDrive in the source, without the library. */
  readonly driveUrl: string
}

/** Everything else it knows. Groups are ids. */
export interface Setting {
  readonly sourceTenantId: string
  readonly targetTenantId: string
  readonly endpoint: string
  readonly deliveryDomain: string
  readonly scopeGroup: string
  readonly standardGroups: readonly string[]
  readonly reachBackGroup: string
  readonly stagingGroup: string
  readonly workloadsGroup: string
  readonly fullGroup: string
  readonly targetHost: string
  /** ISO 8601 UTC. */
  readonly cutover: string
}

/** One call, or a few that belong together; it may only run after the steps of its phase that it names. */
export interface Step {
  readonly id: string
  readonly after?: readonly string[]
  run(http: RawClient): Promise<unknown>
}

/** Steps that may run in any order that their `after` allows, and how long the twin's clock moves afterwards. */
export interface Phase {
  readonly name: string
  readonly steps: readonly Step[]
  readonly wait: string
}

const member = (id: string) => ({ '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` })
const jobs = '/v1.0/solutions/migrations/crossTenantMigrationJobs'

async function leave(http: RawClient, side: 'source' | 'target', groups: readonly string[], id: string): Promise<void> {
  for (const group of groups) {
    const reply = await http.call(side, 'graph', 'DELETE', `/v1.0/groups/${group}/members/${id}/$ref`)
    if (reply.status !== 204 && reply.status !== 404) throw new Error(`Leaving ${group} answered ${reply.status}`)
  }
}

async function jobId(http: RawClient): Promise<string> {
  const [job] = rowsOf(await http.read('target', jobs))
  return String(job?.['id'])
}

const each = (people: readonly Person[], make: (person: Person, n: number) => Step[]): Step[] => people.flatMap(make)

/** Into the scope of the moves, and the licenses that the workloads ask for. */
export function preparation(people: readonly Person[], it: Setting): Phase {
  const steps = each(people, (person, n) => [
    {
      id: `scope ${n}`,
      run: http =>
        http.cmdlet('source', 'Add-DistributionGroupMember', {
          Identity: it.scopeGroup,
          Member: person.sourceId,
          BypassSecurityGroupManagerCheck: true,
        }),
    },
    {
      id: `workload licenses ${n}`,
      run: http => http.write('target', 'POST', `/v1.0/groups/${it.workloadsGroup}/members/$ref`, member(person.targetId)),
    },
  ])
  return { name: 'prepare', steps, wait: 'PT2H' }
}

/** One job for all workloads: created, validated, started. */
export function orchestratedSubmission(people: readonly Person[], it: Setting): Phase[] {
  const body = {
    displayName: 'by-http',
    completeAfterDateTime: it.cutover,
    sourceTenantId: it.sourceTenantId,
    resourceType: 'Users',
    resources: people.map(person => person.targetId),
    exchangeSettings: { sourceEndpoint: it.endpoint, targetDeliveryDomain: it.deliveryDomain },
  }
  const one = (id: string, run: Step['run'], wait: string): Phase => ({ name: id, steps: [{ id, run }], wait })
  return [
    one('create job', http => http.write('target', 'POST', jobs, body), 'PT0S'),
    one('validate job', async http => http.write('target', 'POST', `${jobs}/${await jobId(http)}/validate`), 'PT1H'),
    one('migrate job', async http => http.write('target', 'POST', `${jobs}/${await jobId(http)}/migrate`), 'PT4H'),
  ]
}

/** An Exchange batch that waits as synced, and a OneDrive task per person that waits for its start. */
export function standaloneSubmission(people: readonly Person[], it: Setting): Phase {
  const csv = ['EmailAddress', ...people.map(person => person.targetUpn)].join('\r\n')
  const batch: Step = {
    id: 'batch',
    run: http =>
      http.cmdlet('target', 'New-MigrationBatch', {
        Name: 'by-http',
        SourceEndpoint: it.endpoint,
        TargetDeliveryDomain: it.deliveryDomain,
        CSVData: Buffer.from(csv).toString('base64'),
        AutoStart: true,
      }),
  }
  const drives = each(people, (person, n) => [
    {
      id: `drive task ${n}`,
      run: http =>
        http.write('source', 'POST', '/beta/solutions/sharePoint/migrations/crossOrganizationMigrationTasks', {
          parameters: {
            '@odata.type': '#microsoft.graph.sharePointUserMigrationTaskParameters',
            targetOrganizationHost: it.targetHost,
            sourceUserIdentity: { userPrincipalName: person.sourceUpn },
            targetUserIdentity: { userPrincipalName: person.targetUpn },
            preferredStartDateTime: it.cutover,
          },
        }),
    },
  ])
  return { name: 'submit', steps: [batch, ...drives], wait: 'PT5H' }
}

/** T-0: identities first, then the data. */
export function cutover(people: readonly Person[], standalone: boolean): Phase {
  const convert = each(people, (person, n) => [
    {
      id: `convert ${n}`,
      run: http =>
        http.write('target', 'POST', `/beta/users/${person.targetId}/convertExternalToInternalMemberUser`, {
          userPrincipalName: person.targetUpn,
          passwordProfile: { password: randomUUID(), forceChangePasswordNextSignIn: true },
        }),
    },
  ])
  const complete: Step = {
    id: 'complete batch',
    run: http => http.cmdlet('target', 'Complete-MigrationBatch', { Identity: 'by-http', Confirm: false }),
  }
  return { name: 'cut over', steps: standalone ? [...convert, complete] : convert, wait: 'PT8H' }
}

/** Full licenses in the target, none that Exchange acts on in the source, and out of the scope of synchronization. */
export function licensesAfter(people: readonly Person[], it: Setting): Phase {
  const steps = each(people, (person, n) => [
    {
      id: `full ${n}`,
      run: http => http.write('target', 'POST', `/v1.0/groups/${it.fullGroup}/members/$ref`, member(person.targetId)),
    },
    {
      id: `unstage ${n}`,
      after: [`full ${n}`],
      run: http => leave(http, 'target', [it.stagingGroup, it.workloadsGroup], person.targetId),
    },
    {
      id: `reach-back ${n}`,
      run: http => http.write('source', 'POST', `/v1.0/groups/${it.reachBackGroup}/members/$ref`, member(person.sourceId)),
    },
    {
      id: `unlicense ${n}`,
      after: [`reach-back ${n}`],
      run: http => leave(http, 'source', it.standardGroups, person.sourceId),
    },
  ])
  return { name: 'licenses', steps, wait: 'PT30M' }
}

/** The source account becomes an external member of the target identity and gets its own address back. */
export function reachBack(people: readonly Person[], it: Setting): Phase {
  const steps = each(people, (person, n) => {
    const user = `/v1.0/users/${person.sourceId}`
    return [
      { id: `mail ${n}`, run: http => http.write('source', 'PATCH', user, { mail: person.targetUpn }) },
      {
        id: `invite ${n}`,
        after: [`mail ${n}`],
        run: http =>
          http.write('source', 'POST', '/v1.0/invitations', {
            invitedUserEmailAddress: person.targetUpn,
            inviteRedirectUrl: `https://myapps.microsoft.com/?tenantId=${it.sourceTenantId}`,
            sendInvitationMessage: false,
            invitedUser: { id: person.sourceId },
          }),
      },
      {
        id: `restore mail ${n}`,
        after: [`invite ${n}`],
        run: http => http.write('source', 'PATCH', user, { mail: person.sourceUpn }),
      },
      {
        id: `descope ${n}`,
        run: async http => {
          const assigned = rowsOf(await http.read('source', `${user}/appRoleAssignments`))
          for (const { resourceId, id } of assigned)
            await http.write('source', 'DELETE', `/v1.0/servicePrincipals/${String(resourceId)}/appRoleAssignedTo/${String(id)}`)
        },
      },
    ]
  })
  return { name: 'reach-back', steps, wait: 'PT2H' }
}

/** Synchronization has deleted the target accounts by now. */
export function restoration(people: readonly Person[]): Phase {
  const steps = each(people, (person, n) => [
    { id: `restore ${n}`, run: http => http.write('target', 'POST', `/v1.0/directory/deletedItems/${person.targetId}/restore`, {}) },
  ])
  return { name: 'restore', steps, wait: 'PT1H' }
}

/** Runs phases in order; `priority` orders the steps that may go next (lowest first). */
export async function migrateByHttp(http: RawClient, phases: readonly Phase[], priority: (step: Step) => number): Promise<string[]> {
  const order: string[] = []
  for (const phase of phases) {
    const waiting = [...phase.steps].sort((a, b) => priority(a) - priority(b))
    const ran = new Set<string>()
    while (waiting.length > 0) {
      const next = waiting.findIndex(step => (step.after ?? []).every(id => ran.has(id)))
      const [step] = waiting.splice(next, 1)
      if (next < 0 || !step) throw new Error(`The steps of ${phase.name} wait for each other.`)
      await step.run(http)
      ran.add(step.id)
      order.push(step.id)
    }
    await http.advance(phase.wait)
  }
  return order
}
