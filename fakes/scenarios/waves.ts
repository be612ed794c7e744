import type { Phase, ScenarioWorld } from './circumstances.ts'

/**
 * Users of one wave. Half of the OneDrive moves that a tenant may have waiting at a time, so that one wave always fits:
 * https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration
 */
const mostInWave = 2_000

/** Names of waves by place in the order of users. Only before prestage are there several; later the world is about one. */
export const waveNames =
  (phase: Phase, pilot: boolean) =>
  (index: number): string =>
    pilot ? 'pilot' : `wave-${phase === 'staged' ? Math.floor(index / mostInWave) + 1 : 1}`

/** While the first wave is not closed, every later one comes too early: true of any world that has several. */
export function noteUnprovenWaves(world: ScenarioWorld): void {
  for (const wave of [...new Set(world.pairs.map(pair => pair.wave))].slice(1))
    world.truth.push({ subject: wave, defect: 'wave-before-proof', checks: ['pilot-first'], alsoFound: [], gate: 'prestage' })
}
