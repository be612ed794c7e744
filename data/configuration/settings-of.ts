import type { Settings } from '../../domain/settings.ts'
import type { ConfigurationFile } from './schema.ts'

/** What checks and gates may know of a configuration. */
export function settingsOf({ source, target, decisions, waves, limits, policy, ...content }: ConfigurationFile): Settings {
  const { shareOfPublishedLimits: _share, ...publishedLimits } = limits
  return {
    tooling: content.tooling,
    topology: content.topology,
    workloads: content.workloads,
    decisions: { ...decisions, holdPreviewEnrolment: decisions.holdPreviewEnrolment, hybridTiming: decisions.hybridTiming },
    source: {
      scopeGroups: source.objects.scopeGroups,
      reachBackLicenseGroup: source.objects.reachBackLicenseGroup,
      standardLicenseGroups: source.objects.standardLicenseGroups,
      oneDriveHost: source.objects.oneDriveHost,
      probeMailbox: source.objects.probeMailbox,
      probeMailUser: source.objects.probeMailUser,
      restrictedList: source.objects.restrictedList,
    },
    target: {
      stagingLicenseGroup: target.objects.stagingLicenseGroup,
      fullLicenseGroups: target.objects.fullLicenseGroups,
      deliveryDomain: target.objects.deliveryDomain,
      migrationEndpoint: target.objects.migrationEndpoint,
      migrationAppId: target.objects.migrationAppId,
      oneDriveHost: target.objects.oneDriveHost,
      probeMailbox: target.objects.probeMailbox,
      probeMailUser: target.objects.probeMailUser,
      restrictedList: target.objects.restrictedList,
    },
    otherTenants: content.otherTenants,
    waves: waves.map(({ id, windowStart, windowEnd, timeZone, addressRemovalAt }) => ({
      id,
      windowStart,
      windowEnd,
      timeZone,
      addressRemovalAt,
    })),
    limits: publishedLimits,
    policy: { maxFactAgeHours: policy.maxFactAgeHours, severities: policy.severities, testers: policy.testers },
  }
}
