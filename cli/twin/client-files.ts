import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { UserPair } from '../../domain/account.ts'
import type { ConfigurationInput } from '../../data/configuration/schema.ts'
import { writeConfiguration } from '../../data/configuration/write.ts'
import { writeIdentityMap } from '../../data/identity-map/write.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { worldSettings, type WorldSettings } from '../../fakes/scenarios/world-settings.ts'
import type { Endpoints, Twin } from '../../fakes/start.ts'
import type { ScenarioName } from '../../fakes/scenarios/create-world.ts'
import { engageToken } from './engage-token.ts'
import { writeExports } from './exports.ts'
import { writeRecords } from './records.ts'
import { worldLine } from './same-world.ts'

/** What a client of the twin needs beside its address. */
export interface ClientFiles {
  /** Path of the configuration. */
  readonly config: string
  /** Folder of the secrets that the configuration refers to; readable by the owner only. */
  readonly secrets: string
  /** Certificate authority of the twin, PEM. */
  readonly ca: string
  /** Writes fresh Viva Engage tokens, which live for an hour, and exports of the world as it is then. */
  readonly refresh: () => Promise<void>
}

/** How a configuration that a twin wrote begins. */
export const writtenByTwin = '# Written by wavegate twin'

const workloadNames = { Exchange: 'mailbox', ODSP: 'onedrive', Teams: 'teams', Meeting: 'meetings' } as const

/** Writes a configuration for this twin, with its certificate authority and secrets in files beside it. */
export async function writeClientFiles(twin: Twin, world: ScenarioWorld, config: string): Promise<ClientFiles> {
  const file = resolve(config)
  const folder = `${basename(file)}.secrets`
  const secrets = join(dirname(file), folder)
  await mkdir(secrets, { recursive: true, mode: 0o700 })
  const put = async (name: string, text: string): Promise<void> => writeFile(join(secrets, name), text, { mode: 0o600 })

  const ca = join(secrets, 'ca.pem')
  await put('ca.pem', twin.caPem)
  for (const side of ['source', 'target', 'other'] as const)
    for (const [name, client] of Object.entries(twin[side]?.clients ?? {})) {
      await put(`${side}-${name}.secret`, client.clientSecret)
      await put(`${side}-${name}.pem`, client.certificatePem)
    }
  const records = await writeRecords(join(dirname(file), `${basename(file)}.records`), world)
  const exports = `${basename(file)}.exports`
  const refresh = async (): Promise<void> => {
    for (const side of ['source', 'target'] as const) await put(`${side}-engage.token`, await engageToken(twin, side))
    await writeExports(join(dirname(file), exports), twin.world as ScenarioWorld)
  }
  await refresh()
  const settings = worldSettings(world)
  const { scope, standard, reachBack, staging, full } = settings.groups
  const configuration: ConfigurationInput = {
    source: {
      ...accessOf('source', twin.source, folder),
      objects: {
        scopeGroups: [...scope],
        standardLicenseGroups: [...standard],
        reachBackLicenseGroup: reachBack,
        oneDriveHost: settings.source.personalHost,
        probeMailbox: settings.source.probe.mailbox,
        probeMailUser: settings.source.probe.mailUser,
        restrictedList: settings.source.probe.restrictedList,
      },
    },
    target: {
      ...accessOf('target', twin.target, folder),
      objects: {
        stagingLicenseGroup: staging,
        fullLicenseGroups: [full],
        deliveryDomain: settings.deliveryDomain,
        migrationEndpoint: settings.migrationEndpoint,
        migrationAppId: settings.migrationAppId,
        oneDriveHost: settings.target.personalHost,
        probeMailbox: settings.target.probe.mailbox,
        probeMailUser: settings.target.probe.mailUser,
        restrictedList: settings.target.probe.restrictedList,
      },
    },
    otherTenants: twin.other ? [{ tenantId: twin.other.tenantId, name: 'other' }] : [],
    tooling: settings.tooling,
    topology: settings.topology,
    workloads: settings.workloads.map(name => workloadNames[name as keyof typeof workloadNames]),
    decisions: decisionsOf(settings),
    waves: settings.waves.map(({ wave, window }) => ({
      id: wave,
      windowStart: window.start,
      windowEnd: window.end,
      timeZone: 'UTC',
      addressRemovalAt: daysBefore(window.start, 2),
    })),
    records: basename(records.folder),
    exports,
    policy: { testers: [...records.testers] },
  }
  const { users, seed, scenario, begun } = nameOf(world)
  const heading = [`${writtenByTwin}: points at two fake tenants on this machine.`, worldLine({ users, seed, scenario }, begun)]
  await writeFile(file, `${heading.join('\n')}\n${writeConfiguration(configuration)}`, { mode: 0o600 })
  return { config: file, secrets, ca, refresh }
}

const nameOf = (world: ScenarioWorld) => ({
  users: world.pairs.length,
  seed: world.seed,
  scenario: world.scenario as ScenarioName,
  begun: world.circumstances.startedAt,
})

const accessOf = (side: 'source' | 'target', endpoints: Endpoints, folder: string) => ({
  tenantId: endpoints.tenantId,
  initialDomain: endpoints.initialDomain,
  read: { kind: 'certificate' as const, clientId: endpoints.clients.read.clientId, certificate: { file: `${folder}/${side}-read.pem` } },
  probe: { kind: 'secret' as const, clientId: endpoints.clients.probe.clientId, secret: { file: `${folder}/${side}-probe.secret` } },
  execute: { kind: 'secret' as const, clientId: endpoints.clients.execute.clientId, secret: { file: `${folder}/${side}-execute.secret` } },
  engage: { kind: 'token' as const, token: { file: `${folder}/${side}-engage.token` } },
  endpoints: {
    authority: endpoints.authority,
    graph: endpoints.graph,
    exchange: endpoints.exchange,
    compliance: endpoints.compliance,
    sharepointAdmin: endpoints.sharepointAdmin,
    teams: endpoints.teams,
    engage: endpoints.engage,
  },
  trustedCa: `${folder}/ca.pem`,
})

const daysBefore = (time: string, days: number): string => new Date(Date.parse(time) - days * 86_400_000).toISOString()

const decisionsOf = (settings: WorldSettings) => ({
  holds: settings.decisions.holds === 'preview' ? ('preview' as const) : ('none-expected' as const),
  engage: settings.decisions.engage,
  addressRemoval: settings.addressRemoval === 'cutover' ? ('before-cutover' as const) : ('before-submission' as const),
  ...(settings.decisions.hybridTiming === 'none' ? {} : { hybridTiming: settings.decisions.hybridTiming }),
  deviceTrust: settings.deviceTrust,
  multitenantOrganization: settings.multitenantOrganization.declared && rolesOf(settings.multitenantOrganization),
  thirdParty: [],
})

const rolesOf = ({ source, target }: WorldSettings['multitenantOrganization']) => ({ source, target })

/** The users of the world as an identity map pairs them. */
export const usersOf = (world: ScenarioWorld): UserPair[] =>
  world.pairs.map(pair => ({
    key: pair.sourceUpn.toLowerCase(),
    wave: pair.wave,
    batch: pair.batch,
    pilot: pair.pilot,
    source: { side: 'source', upn: pair.sourceUpn, objectId: pair.sourceId },
    target: { side: 'target', upn: pair.targetUpn, objectId: pair.targetId },
    targetMail: pair.targetUpn,
    adGuid: pair.adGuid,
  }))

export async function writeMap(file: string, users: readonly UserPair[]): Promise<string> {
  const path = resolve(file)
  await writeFile(path, writeIdentityMap(users), { mode: 0o600 })
  return path
}
