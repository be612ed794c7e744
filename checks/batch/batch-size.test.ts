import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser } from '../testing-samples.ts'
import batchSize from './batch-size.ts'

const users = ['ada', 'bea', 'cy'].map(name => sampleUser(name))
const limits = (batchSizeLimit: number, oneDriveQueue: number) => ({
  limits: { ...sampleSettings.limits, batchSize: batchSizeLimit, oneDriveQueue },
})
const moves = (sourceUpn: string, ...states: string[]) => ({
  sourceUpn,
  moves: states.map((state, index) => ({ id: `${index}`, state, error: '', contentMoved: null, started: null })),
})
const queue = (...rows: ReturnType<typeof moves>[]) => ({ 'source.oneDriveMoves': rows })

proveCheck(batchSize, {
  pass: [
    {
      name: 'exactly as many as allowed, and the queue is just full',
      facts: queue(moves('x@source.example', 'Scheduled')),
      users,
      settings: limits(3, 4),
    },
    {
      name: 'those who wait already are not counted twice',
      facts: queue(moves('ada@source.example', 'NotStarted')),
      users,
      settings: limits(3, 3),
    },
    {
      name: 'moves that ended leave the queue',
      facts: queue(moves('x@source.example', 'Success'), moves('y@source.example', 'Failed', 'Stopped')),
      users,
      settings: limits(3, 3),
    },
    {
      name: 'the queue does not matter when OneDrive does not move',
      facts: queue(moves('x@source.example', 'Scheduled')),
      users,
      settings: { ...limits(3, 1), workloads: ['mailbox'] },
    },
  ],
  fail: [
    { name: 'one user too many', message: 'large', found: /3 users; .* at most 2/, facts: queue(), users, settings: limits(2, 100) },
    {
      name: 'the queue is too full',
      message: 'queue',
      found: /1 OneDrive move is/,
      facts: queue(moves('x@source.example', 'InProgress')),
      users,
      settings: limits(3, 3),
    },
    {
      name: 'a state that nobody knows holds a place',
      message: 'queue',
      facts: queue(moves('x@source.example', 'Teleporting')),
      users,
      settings: limits(3, 3),
    },
    {
      name: 'the queue takes the whole wave, not one batch',
      message: 'queue',
      facts: queue(moves('x@source.example', 'Scheduled')),
      users: users.map((user, index) => ({ ...user, batch: `batch-${index}` })),
      settings: limits(3, 3),
    },
  ],
})
