import type { TenantName } from '../tenant/tenant.ts'
import { iso } from './circumstances.ts'
import type { Circumstances, ScenarioWorld } from './circumstances.ts'
import type { ClientName } from '../services/login/clients.ts'
import { personalHost } from './empty-tenant.ts'
import { findGroup, groupNames } from './groups.ts'
import { jobName, pairsByBatch } from './jobs.ts'
import { type ProbeObjects, probeObjects } from './probe-mailboxes.ts'
import { scopeGroups } from './scope-groups.ts'
import { endpointNames } from './trust.ts'
import { appNames } from './apps.ts'

export interface ClientSettings {
  readonly clientId: string
  readonly clientSecret: string
}

export interface TenantSettings {
  readonly tenantId: string
  readonly initialDomain: string
  readonly domains: readonly string[]
  readonly personalHost: string
  readonly clients: Readonly<Record<ClientName, ClientSettings>>
  readonly probe: ProbeObjects
}

/** What a client's configuration has to say about a world. Groups are ids; times ISO 8601 UTC. */
export interface WorldSettings {
  readonly source: TenantSettings
  readonly target: TenantSettings
  readonly tooling: Circumstances['tooling']
  readonly topology: Circumstances['topology']
  readonly workloads: readonly string[]
  readonly decisions: {
    readonly holds: 'none' | 'preview'
    readonly engage: 'block' | 'coexist'
    readonly hybridTiming: 'none' | 'before' | 'at' | 'after'
  }
  /** When unverified addresses have to be gone. */
  readonly addressRemoval: 'prestage' | 'cutover'
  readonly multitenantOrganization: {
    readonly declared: boolean
    readonly source: 'owner' | 'member'
    readonly target: 'owner' | 'member'
  }
  readonly deviceTrust: { readonly compliant: boolean; readonly hybridJoined: boolean }
  readonly groups: {
    /** Source; published as the scope of moves. */
    readonly scope: readonly string[]
    /** Target: before the stamp; after it until cutover; after cutover. */
    readonly staging: string
    readonly workloads: string
    readonly full: string
    readonly migration: string
    /** Source: before cutover; after it. */
    readonly standard: readonly string[]
    readonly reachBack: string
  }
  readonly deliveryDomain: string
  readonly migrationEndpoint: string
  readonly migrationAppId: string
  readonly waves: readonly {
    readonly wave: string
    readonly batches: readonly {
      readonly batch: string
      readonly jobName: string
      readonly users: number
    }[]
    readonly window: Circumstances['window']
  }[]
}

export function worldSettings(world: ScenarioWorld): WorldSettings {
  const { tooling, topology, window } = world.circumstances
  const source = world.tenant('source')
  const target = world.tenant('target')
  const group = (side: 'source' | 'target', name: keyof typeof groupNames): string => findGroup(world.tenant(side), groupNames[name]).id
  const app = [...target.servicePrincipals.values()].find(each => each.displayName === appNames.mailboxMigration)
  return {
    source: tenantSettings(world, 'source'),
    target: tenantSettings(world, 'target'),
    tooling,
    topology,
    workloads: tooling === 'orchestrator' ? ['Exchange', 'ODSP', 'Teams', 'Meeting'] : ['Exchange', 'ODSP'],
    decisions: {
      holds: 'none',
      engage: 'block',
      hybridTiming: topology.target === 'hybrid' ? 'before' : 'none',
    },
    addressRemoval: 'prestage',
    multitenantOrganization: { declared: true, source: 'owner', target: 'member' },
    deviceTrust: { compliant: true, hybridJoined: true },
    groups: {
      scope: scopeGroups(source).map(each => each.id),
      staging: group('target', 'staging'),
      workloads: group('target', 'workloads'),
      full: group('target', 'full'),
      migration: group('target', 'migration'),
      standard: [group('source', 'standardE3'), group('source', 'standardE5')],
      reachBack: group('source', 'reachBack'),
    },
    deliveryDomain: target.initialDomain,
    migrationEndpoint: endpointNames.forward,
    migrationAppId: app?.appId ?? '',
    waves: [...Map.groupBy(world.pairs, pair => pair.wave)].map(([wave, pairs], index) => ({
      wave,
      batches: [...pairsByBatch(pairs)].map(([batch, members]) => ({
        batch,
        jobName: jobName(wave, batch),
        users: members.length,
      })),
      window: weeksLater(window, index),
    })),
  }
}

/** Each wave of a world has its window a week after the one before. */
function weeksLater(window: Circumstances['window'], weeks: number): Circumstances['window'] {
  const moved = (at: string): string => iso(Date.parse(at) + weeks * 7 * 86_400_000)
  return { ...window, start: moved(window.start), end: moved(window.end) }
}

function tenantSettings(world: ScenarioWorld, name: TenantName): TenantSettings {
  const tenant = world.tenant(name)
  const client = (which: ClientName): ClientSettings => {
    const principal = [...tenant.servicePrincipals.values()].find(each => each.displayName === `wavegate ${which}`)
    const found = principal ? tenant.clients.get(principal.appId) : undefined
    if (!found?.secret) throw new Error(`The ${name} tenant has no ${which} client with a secret.`)
    return { clientId: found.clientId, clientSecret: found.secret }
  }
  return {
    tenantId: tenant.id,
    initialDomain: tenant.initialDomain,
    domains: [...tenant.domains.keys()],
    personalHost: personalHost(name),
    clients: { read: client('read'), probe: client('probe'), execute: client('execute') },
    probe: probeObjects(tenant),
  }
}
