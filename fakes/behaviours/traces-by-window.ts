import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

const kept = documented(
  'for which traces are kept',
  90 * day,
  'https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces',
)
const longest = documented(
  'that one read spans, at most',
  10 * day,
  'https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces',
)

export default defineBehaviour({
  id: 'traces-by-window',
  claim: 'Message traces are kept for 90 days and read ten days at a time.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces',
  delays: [kept, longest],
  on: 'trace.read-asked',
  happen(world, { from, to, objections }) {
    const refuse = (message: string): void => void objections.push({ code: 'BadRequest', message })
    if (from < world.clock.now() - kept.ms) refuse('The start of the window is more than 90 days ago.')
    if (to - from > longest.ms) refuse('The window must not be longer than 10 days.')
  },
})
