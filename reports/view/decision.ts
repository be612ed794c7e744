import type { RunRecord } from '../../domain/run-record.ts'
import { byText, count, counted, time } from '../format.ts'
import { unexplained } from './causes.ts'

/** The first thing that is read: which gate, open or closed, and over what it was decided. */
export interface DecisionView {
  readonly state: 'open' | 'closed'
  readonly word: string
  readonly gate: string
  readonly wave: string
  readonly sentence: string
  /** Set when the run looked at some checks only. */
  readonly partial: string
  readonly ready: string
  readonly heldBack: string
  readonly waiting: string
  readonly tenants: readonly { readonly side: string; readonly name: string; readonly domain: string; readonly id: string }[]
  readonly users: string
  readonly manifestDigest: string
  readonly catalogDigest: string
  readonly tool: string
  readonly oldest: string
  readonly newest: string
  readonly failedFacts: string
  readonly identities: readonly { readonly side: string; readonly purpose: string; readonly permissions: string }[]
  readonly runId: string
  readonly started: string
}

/** `w07` → `wave w07`; `wave-1` says itself what it is. */
const waveOf = (wave: string | null): string => (wave === null || /^wave/i.test(wave) ? (wave ?? '') : `wave ${wave}`)

export function decision(run: RunRecord): DecisionView {
  const { manifest, gate, users } = run
  const stopped = users.length - gate.eligible.length
  const standing = gate.causes.length + unexplained(run).length
  const { tenants, facts } = manifest
  const times = (pick: 'oldest' | 'newest'): string[] => facts.flatMap(fact => fact[pick] ?? []).sort(byText)
  const failed = facts.filter(fact => fact.state === 'failed').length
  const waiting = users.length - gate.eligible.length - gate.heldBack.length
  return {
    state: gate.decision,
    word: gate.decision === 'open' ? 'Open' : 'Closed',
    gate: gate.gate,
    wave: waveOf(manifest.wave),
    sentence:
      gate.decision === 'open'
        ? 'Every required pair passed or does not apply.'
        : `${counted(standing, 'cause stands', 'causes stand')} in the way${stopped > 0 ? ` of ${counted(stopped, 'user')}` : ''}.`,
    partial:
      manifest.onlyChecks === null
        ? ''
        : `This run looked at ${counted(manifest.onlyChecks.length, 'check')} only, so it cannot open the gate: ${manifest.onlyChecks.join(', ')}.`,
    ready: count(gate.eligible.length),
    heldBack: count(gate.heldBack.length),
    waiting: waiting > 0 ? count(waiting) : '',
    tenants: (['source', 'target'] as const).map(side => ({
      side,
      name: tenants.names[side],
      domain: tenants[side].initialDomain,
      id: tenants[side].tenantId,
    })),
    users: counted(users.length, 'user'),
    manifestDigest: manifest.cohort.manifestDigest,
    catalogDigest: manifest.catalogDigest,
    tool: `${manifest.tool.name} ${manifest.tool.version}`,
    oldest: time(times('oldest')[0] ?? null),
    newest: time(times('newest').at(-1) ?? null),
    failedFacts: failed > 0 ? `${counted(failed, 'fact')} could not be read` : '',
    identities: manifest.identities.map(identity => ({
      side: identity.side,
      purpose: identity.purpose,
      permissions: counted(
        Object.values(identity.permissions).reduce((sum, list) => sum + list.length, 0),
        'permission',
      ),
    })),
    runId: manifest.id,
    started: time(manifest.startedAt),
  }
}
