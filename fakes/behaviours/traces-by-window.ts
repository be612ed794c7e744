import { defineBehaviour } from './define.ts'

const day = 24 * 3_600_000

export default defineBehaviour({
  id: 'traces-by-window',
  claim: 'Message traces are kept for 90 days and read ten days at a time.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces',
  on: 'trace.read-asked',
  happen(world, { from, to, objections }) {
    const refuse = (message: string): void => void objections.push({ code: 'BadRequest', message })
    if (from < world.clock.now() - 90 * day) refuse('The start of the window is more than 90 days ago.')
    if (to - from > 10 * day) refuse('The window must not be longer than 10 days.')
  },
})
