import { daysFromStart } from '../circumstances.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-moving',
  title: 'A move of the OneDrive is scheduled before the wave is submitted',
  gate: 'prestage',
  checks: ['onedrive-lock'],
  predicts: ['MnASiteMoveIsInprogressOrFinished'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    const id = world.random.guid()
    world.tenant('source').driveMoves.set(id, {
      id,
      sourceUpn: pair.sourceUpn,
      targetUpn: pair.targetUpn,
      status: 'notStarted',
      validateOnly: false,
      notBefore: daysFromStart(world, 30),
      createdDateTime: daysFromStart(world, -1),
      startedDateTime: null,
      finishedDateTime: null,
      error: null,
    })
  },
})
