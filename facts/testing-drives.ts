import type { MigrationTaskRow, TaskOfJob } from './migration-tasks.ts'
import type { OneDriveContent } from './one-drive-content.ts'
import type { OneDrives, OneDriveSite } from './one-drives.ts'
import type { PersonalSite } from './personal-sites.ts'
import type { SiteHoldPolicy } from './site-hold-policies.ts'

export const adasDrive = 'https://source-my.sharepoint.com/personal/ada_source_example'

/** What the profile of a user names: Ada's OneDrive unless said. */
export const personalSite = (upn: string, url: string = adasDrive): PersonalSite => ({ upn, url })

/** One unlocked OneDrive of a gigabyte that nothing holds. */
export function oneDrives(owner: string, changed: Partial<OneDriveSite> = {}): OneDrives {
  return { owner, sites: [{ url: adasDrive, lockState: 'Unlock', bytes: 1_073_741_824, held: false, ...changed }] }
}

/** What a small OneDrive holds, as exported two hours before the test facts were read. */
export function content(owner: string, changed: Partial<OneDriveContent> = {}): OneDriveContent {
  return { owner, url: adasDrive, items: 1_200, longestPath: 180, protectedFiles: 0, exportedAt: '2026-03-01T18:00:00.000Z', ...changed }
}

/** An enabled retention policy that keeps what lies in these places. */
export function siteHoldPolicy(name: string, sites: readonly string[], changed: Partial<SiteHoldPolicy> = {}): SiteHoldPolicy {
  return {
    id: `retention ${name}`,
    name,
    kind: 'retention',
    enabled: true,
    actions: ['keep'],
    sites: [...sites],
    exceptions: [],
    ...changed,
  }
}

/** A job that has moved every workload of one user. */
export function jobTask(changed: Partial<TaskOfJob> = {}): TaskOfJob {
  return {
    jobId: 'job-1',
    name: 'wave-1 batch-1',
    jobType: 'migrate',
    status: 'completed',
    created: '2026-02-10T08:00:00Z',
    updated: '2026-02-28T08:00:00Z',
    services: ['Exchange', 'ODSP', 'Teams', 'Meeting'].map(service => ({ service, status: 'completed', message: '', errors: [] })),
    ...changed,
  }
}

export const migrationTask = (id: string, ...jobs: readonly TaskOfJob[]): MigrationTaskRow => ({ id, jobs: [...jobs] })
