import { windowOf } from '../circumstances.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'window-in-the-past',
  title: 'The migration window of the wave is already over',
  gate: 'prestage',
  checks: ['batch-schedule'],
  predicts: ['minThresholdFailed'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  apply(world) {
    world.circumstances = { ...world.circumstances, window: windowOf('migrated', Date.parse(world.circumstances.startedAt)) }
  },
})
