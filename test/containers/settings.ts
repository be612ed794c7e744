import type { Settings } from '../../domain/settings.ts'
import { sampleSettings } from '../../checks/testing-samples.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { worldSettings } from '../../fakes/scenarios/world-settings.ts'

/** The settings that fit a world, without a configuration file. */
export function smallConfigurationSettings(world: ScenarioWorld): Settings {
  const { groups, deliveryDomain, migrationEndpoint, migrationAppId, waves } = worldSettings(world)
  return {
    ...sampleSettings,
    source: {
      ...sampleSettings.source,
      scopeGroups: groups.scope,
      reachBackLicenseGroup: groups.reachBack,
      standardLicenseGroups: groups.standard,
    },
    target: {
      ...sampleSettings.target,
      stagingLicenseGroup: groups.staging,
      fullLicenseGroups: [groups.full],
      deliveryDomain,
      migrationEndpoint,
      migrationAppId,
    },
    waves: waves.map(({ wave, window }) => ({
      id: wave,
      windowStart: window.start,
      windowEnd: window.end,
      timeZone: 'UTC',
      addressRemovalAt: undefined,
    })),
  }
}
