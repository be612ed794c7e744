import { defineConfig } from 'vitest/config'

/** The tests that judge mutants of one area of checks/ (`npm run mutation <area>`). */
export default defineConfig({
  test: {
    include: [`checks/${process.env['WAVEGATE_MUTATION_AREA'] ?? '*'}/*.test.ts`],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
})
