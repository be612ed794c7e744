import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import GateReporter from './suites/gate-reporter.ts'
import { suiteTags } from './suites/suite-tags.ts'
import { gateNames } from './domain/verdict.ts'

/** The runner would leave one core to itself, which on two cores is half of them. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** `*.test.ts` tests us: projects `unit`, `proofs` (long, exhaustive) and `containers`. `*.suite.ts` tests tenants: one project per gate. */
export default defineConfig({
  test: {
    reporters: ['default', new GateReporter()],
    tags: suiteTags(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          setupFiles: ['test/property-seed.ts'],
          exclude: ['node_modules/**', 'dist/**', '.runs/**', '**/*.container.test.ts', '**/*.proof.test.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'containers',
          include: ['**/*.container.test.ts'],
          exclude: ['node_modules/**', 'dist/**', '.runs/**'],
          pool: 'threads',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'proofs',
          include: ['**/*.proof.test.ts'],
          exclude: ['node_modules/**', 'dist/**', '.runs/**'],
          pool: 'threads',
          isolate: false,
          maxWorkers,
          testTimeout: 600_000,
        },
      },
      ...gateNames.map(gate => ({
        test: {
          name: gate,
          include: [`suites/${gate}.suite.ts`],
          globalSetup: ['suites/global-setup.ts'],
          pool: 'threads' as const,
          isolate: false,
          maxWorkers: 1,
          testTimeout: 600_000,
        },
      })),
    ],
  },
})
