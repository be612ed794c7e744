import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-completes-in-the-future',
  claim:
    'A new job whose completion time is not after now is refused with 422 minThresholdFailed; later a past time counts as already due.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.creation-asked',
  happen(world, { draft, objections }) {
    if (Date.parse(draft.completeAfterDateTime) > world.clock.now()) return
    objections.push({
      status: 422,
      code: 'BadArgument',
      message: 'completeAfterDateTime must be greater than the current time.',
      detail: { code: 'minThresholdFailed', target: 'completeAfterDateTime' },
    })
  },
})
