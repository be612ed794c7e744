import type { AnyCheck, JudgeContext } from '../checks/define.ts'
import { checks, type RegisteredCheck } from '../checks/index.ts'
import { subjectName, subjectsOf } from '../checks/judge.ts'
import { WavegateError } from '../domain/errors.ts'
import type { RunManifest } from '../domain/run-record.ts'
import type { GateName, Severity } from '../domain/verdict.ts'
import type { RequiredCheck } from '../gate/decide.ts'

const weight: Readonly<Record<Severity, number>> = { advice: 0, warning: 1, blocker: 2 }

/** A configuration may raise a severity; it can never lower one. */
export function severityOf(check: Pick<AnyCheck, 'id' | 'severity'>, raised: Readonly<Record<string, Severity>>): Severity {
  const wanted = raised[check.id]
  return wanted !== undefined && weight[wanted] > weight[check.severity] ? wanted : check.severity
}

/** The checks that guard a gate, ordered by id. */
export const checksOf = (gate: GateName): readonly RegisteredCheck[] => checks.filter(check => check.guards.includes(gate))

/** The checks that this run judges: those of its gate, or the ones it was limited to. */
export function checksOfRun(manifest: Pick<RunManifest, 'gate' | 'onlyChecks'>): readonly RegisteredCheck[] {
  const guarding = checksOf(manifest.gate)
  if (manifest.onlyChecks === null) return guarding
  const unknown = manifest.onlyChecks.filter(id => !guarding.some(check => check.id === id))
  if (unknown.length > 0)
    throw new WavegateError(
      'usage',
      `No check of the gate ${manifest.gate} is called ${unknown.map(id => `'${id}'`).join(', ')}; see: wavegate list`,
    )
  return guarding.filter(check => manifest.onlyChecks?.includes(check.id))
}

/** Every (check, subject) pair that the gate demands, from the registry and the cohort alone. */
export function requiredOf(manifest: RunManifest, context: JudgeContext): readonly RequiredCheck[] {
  return checksOfRun(manifest).map(check => ({
    check: check.id,
    scope: check.scope,
    severity: severityOf(check, manifest.settings.policy.severities),
    subjects: subjectsOf(check, context).map(subjectName),
  }))
}
