import type { Decoy } from './define.ts'
import deleteOnlyChatPolicy from './delete-only-chat-policy.ts'
import deleteOnlyPolicy from './delete-only-policy.ts'
import excludedFromPolicy from './excluded-from-policy.ts'
import finishedJob from './finished-job.ts'
import retentionPaused from './retention-paused.ts'
import someAuxArchives from './some-aux-archives.ts'
import upnInCapitals from './upn-in-capitals.ts'
import x500InCapitals from './x500-in-capitals.ts'

export const decoys: readonly Decoy[] = [
  deleteOnlyChatPolicy,
  deleteOnlyPolicy,
  excludedFromPolicy,
  finishedJob,
  retentionPaused,
  someAuxArchives,
  upnInCapitals,
  x500InCapitals,
]
