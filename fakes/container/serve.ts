import { parseArgs } from 'node:util'
import { createWorld, type ScenarioName } from '../scenarios/create-world.ts'
import { startTwin } from '../start.ts'
import { createClock } from '../tenant/clock.ts'

/**
 * The process of one container: one side of a world. Two containers with the same seed, users, scenario and start
 * make the same world, so that source and target fit together although they never speak to each other.
 */
const { values } = parseArgs({
  options: {
    side: { type: 'string' },
    users: { type: 'string' },
    seed: { type: 'string' },
    scenario: { type: 'string' },
    /** Milliseconds since the epoch at which both worlds begin. */
    start: { type: 'string' },
    /** The control interface listens here, the services on the following ports. */
    port: { type: 'string' },
  },
})

const { side } = values
if (side !== 'source' && side !== 'target') throw new Error(`--side must be source or target, not '${side ?? ''}'.`)
const began = Number(values.start ?? Date.now())
const offset = Date.now() - began
const world = createWorld({
  users: Number(values.users ?? 50),
  seed: Number(values.seed ?? 7),
  scenario: (values.scenario ?? 'clean') as ScenarioName,
  clock: createClock(() => Date.now() - offset),
})
const twin = await startTwin({ world, host: '0.0.0.0', serve: [side], firstPort: Number(values.port ?? 8443) })
const { clients, ...endpoints } = twin[side]
process.stdout.write(
  `${JSON.stringify({ ready: side, ca: twin.caPem, endpoints, clientId: clients.read.clientId, certificatePem: clients.read.certificatePem })}\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void twin.stop().then(() => process.exit(0))
  })
