import { defineCheck } from '../define.ts'
import { listed } from './rule-listed.ts'

export default defineCheck({
  id: 'pilot-first',
  title: 'The first wave is a pilot in each of its batches, and it is closed before any other begins',
  scope: 'batch',
  subjects: 'wave',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.3'] },
  needs: ['pair.waveHistory'],
  messages: {
    unmarked: {
      found: 'The first wave {wave} of this tenant pair has no pilot user, so the procedure would be proven on everybody at once.',
      fix: "Mark its pilot users in the column 'pilot' of the identity map, or plan a small pilot wave before {wave}.",
    },
    partial: {
      found: 'In the pilot wave {wave} {count} of {batches} batches {count|has|have} no pilot user: {without}.',
      fix: "Mark a pilot user of each of these batches in the column 'pilot' of the identity map: {without}.",
    },
    unclosed: {
      found: 'The pilot wave {first} is not closed, but {wave} is about to begin.',
      fix: 'Close {first} first: run wavegate check close for it until the gate opens, and keep the run in the folder of runs.',
    },
    unproven: {
      found: 'The first wave {first} is closed, but no pilot was among its {users} {users|user|users}.',
      fix: 'Look at the results of {first} as at those of a pilot, and waive this for {wave} when they hold.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations'],
  judge(wave, facts, verdict, { settings }) {
    const history = facts['pair.waveHistory']
    const first = settings.waves[0]?.id
    if (first === undefined) return verdict.undecided('the configuration plans no wave, so nobody knows which one is the first')
    const closed = history.find(first)
    if (wave.id === first) {
      const without = wave.batches.filter(({ users }) => !users.some(user => user.pilot)).map(({ id }) => id)
      const batches = wave.batches.length
      if (without.length === batches) return verdict.fail('unmarked', { wave: wave.id })
      if (without.length > 0) return verdict.fail('partial', { wave: wave.id, count: without.length, batches, without: listed(without) })
      return verdict.pass()
    }
    if (closed === undefined) return verdict.fail('unclosed', { first, wave: wave.id })
    return closed.pilots > 0 ? verdict.pass() : verdict.fail('unproven', { first, users: closed.users, wave: wave.id })
  },
})
