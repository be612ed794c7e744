import type { World } from '../tenant/world.ts'

export type Phase = 'staged' | 'cutover' | 'migrated'
export type ToolingName = 'orchestrator' | 'standalone'

/** What surrounds a world: where it stands and what its configuration has to say. Times are ISO 8601 UTC. */
export interface Circumstances {
  readonly phase: Phase
  readonly tooling: ToolingName
  readonly topology: { readonly source: 'cloud' | 'hybrid'; readonly target: 'cloud' | 'hybrid' }
  /** When the world began; every date in it is relative to this. */
  readonly startedAt: string
  /** The migration window of the wave: T-0 and its end. */
  readonly window: { readonly start: string; readonly end: string; readonly timeZone: string }
}

/** A world that knows its circumstances. */
export interface ScenarioWorld extends World {
  circumstances: Circumstances
  /** What people sign about this world although it is otherwise: `record/question` → answer. */
  readonly signedOtherwise: Map<string, string>
}

const hour = 3_600_000
const day = 24 * hour

/** Milliseconds from the world's start to T-0, by phase. Fifteen days leave the vendor's recommended two weeks before cutover. */
const untilCutover: Record<Phase, number> = {
  staged: 15 * day,
  cutover: 2 * hour,
  migrated: -2 * day,
}

export function windowOf(phase: Phase, startedAt: number): Circumstances['window'] {
  const start = startedAt + untilCutover[phase]
  return { start: iso(start), end: iso(start + 8 * hour), timeZone: 'UTC' }
}

/** ISO 8601 UTC without milliseconds, as the services write most of their dates. */
export function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** A moment `days` after the world's start; negative for the past. */
export function daysFromStart(world: ScenarioWorld, days: number): string {
  return iso(Date.parse(world.circumstances.startedAt) + days * day)
}

/** A moment `days` after the start of the window; negative for before. */
export function daysFromCutover(world: ScenarioWorld, days: number): string {
  return iso(Date.parse(world.circumstances.window.start) + days * day)
}
