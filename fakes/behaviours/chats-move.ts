import { copyChats, countsOf } from './transitions/teams.ts'
import { defineBehaviour } from './define.ts'

/** One part of so many may be missing. */
const messagesPart = 5
const threadsPart = 10

export default defineBehaviour({
  id: 'chats-move',
  claim:
    'Chats are imported into the target and stay readable in the source; the workload fails when more than a fifth of the messages or a tenth of the threads are not imported, and tells the counts only in its message.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  on: 'chats.moved',
  happen(_world, move) {
    const content = move.source.teamsContent.get(move.sourceId) ?? { messages: 0, threads: 0 }
    const lost = 'notImportable' in content ? content.notImportable : undefined
    const failed = messagesPart * (lost?.messages ?? 0) > content.messages || threadsPart * (lost?.threads ?? 0) > content.threads
    copyChats(move)
    move.workload.message = countsOf(content)
    if (!failed) return
    move.workload.status = 'failed'
    move.workload.errors = [{ code: 'CTTM-017', message: `${lost?.messages ?? 0} chat messages were not imported.` }]
  },
})
