import type { RunRecord } from '../domain/run-record.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { recordOf } from './sample-gate.ts'
import { sampleRun } from './sample-run.ts'

/**
 * The sample run with one payload per user, in every field that a directory, a service's answer, a configuration or an old run folder can
 * fill. Keys stay unique, as the proof of totals demands, by a number behind the payload.
 */
export function hostileRun(payloads: readonly string[]): RunRecord {
  const at = (number: number): string => payloads[number % payloads.length] ?? ''
  const users = payloads.map((payload, number) => ({
    key: `${payload}#${number}`,
    batch: payload,
    wave: at(number + 1),
    targetUpn: at(number + 2),
    displayName: at(number + 3),
  }))
  const checks = sampleRun.checks.map((check, number) => ({
    ...check,
    title: at(number * 7),
    area: at(number * 7 + 1),
    judged: payloads.slice(number * 20, number * 20 + 20).join('\n\n'),
    remedy: payloads.slice(number * 20 + 10, number * 20 + 40).join('\n\n'),
    sources: payloads.slice(number * 30, number * 30 + 30),
    needs: [at(number), at(number + 5)],
    covers: { setup: [at(number)], tests: [at(number + 1)], limitations: [at(number + 2)] },
  }))
  const verdicts = checks.flatMap((check): LedgerLine[] => {
    const subjects =
      check.scope === 'user'
        ? users.map(user => user.key)
        : check.scope === 'batch'
          ? payloads.map((payload, number) => `${payload}#${number}`)
          : ['tenants']
    return subjects.map((subject, number) => {
      const verdict = (['fail', 'undecided', 'not-applicable', 'manual', 'pass'] as const)[number % 5] ?? 'fail'
      const facts = [{ ref: at(number), key: at(number + 4), at: at(number + 5), digest: at(number + 6) }]
      if (verdict === 'pass') return { check: check.id, scope: check.scope, subject, verdict }
      return {
        check: check.id,
        scope: check.scope,
        subject,
        verdict,
        severity: check.severity,
        message: at(number),
        data: { [at(number)]: at(number + 1) },
        found: at(number + 2),
        fix: at(number + 3),
        facts,
        waiver: null,
      }
    })
  })
  const { manifest } = sampleRun
  const record = recordOf(
    {
      checks,
      verdicts,
      users,
      manifest: {
        ...manifest,
        id: at(9),
        wave: at(10),
        tool: { name: at(11), version: at(12) },
        catalogDigest: at(13),
        cohort: { users: users.length, manifestDigest: at(14) },
        tenants: {
          source: { tenantId: at(15), initialDomain: at(16) },
          target: { tenantId: at(17), initialDomain: at(18) },
          names: { source: at(19), target: at(20) },
        },
        startedAt: at(21),
        onlyChecks: payloads,
        identities: payloads.map((payload, number) => ({
          side: 'source',
          purpose: 'read',
          clientId: payload,
          tenantId: at(number + 1),
          permissions: Object.fromEntries([[payload, [payload, at(number + 2)]]]),
        })),
        facts: payloads.map((payload, number) => ({
          ref: payload,
          state: number % 2 === 0 ? 'failed' : 'gathered',
          rows: 1,
          oldest: at(number + 1),
          newest: at(number + 2),
          digest: at(number + 3),
          error: number % 2 === 0 ? { code: 'throttled', sentence: payload } : null,
        })),
        requests: payloads.map(payload => ({ side: 'target', service: payload, requests: 1, retries: 0, units: 0, perUser: 0 })),
      },
    },
    check => (check.scope === 'tenant-pair' ? 1 : users.length),
  )
  return {
    ...record,
    gate: {
      ...record.gate,
      reasons: payloads,
      heldBack: record.gate.heldBack.map((user, number) => ({ ...user, because: [at(number), at(number + 1)] })),
    },
  }
}
