import type { RunRecord } from '../../domain/run-record.ts'
import { proveTotals } from '../prove.ts'
import { access, type AccessView } from './access.ts'
import { causes, type CausesView } from './causes.ts'
import { checks, type ChecksView } from './checks.ts'
import { decision, type DecisionView } from './decision.ts'
import { facts, type FactsView } from './facts.ts'
import { findings, type FindingsView } from './findings.ts'
import { groupsByCheck } from './groups.ts'
import { lists, type ListsView } from './lists.ts'
import { obstacles, type ObstaclesView } from './obstacles.ts'
import { subjects, type SubjectsView } from './subjects.ts'
import { totals, type TotalsView } from './totals.ts'

export interface PageView {
  readonly title: string
  readonly decision: DecisionView
  readonly totals: TotalsView
  readonly obstacles: ObstaclesView
  readonly causes: CausesView
  readonly findings: FindingsView
  readonly checks: ChecksView
  readonly facts: FactsView
  readonly access: AccessView
  readonly lists: ListsView
  readonly subjects: SubjectsView
}

/** Everything that the page shows without its script. Throws where the run's numbers do not add up. */
export function page(run: RunRecord): PageView {
  const proved = proveTotals(run)
  const found = findings(run, proved, groupsByCheck(run))
  const { gate } = run
  const shown = decision(run)
  return {
    title: `${gate.gate} gate ${gate.decision}${shown.wave === '' ? '' : ` · ${shown.wave}`} · wavegate`,
    decision: shown,
    totals: totals(run, proved),
    obstacles: obstacles(run),
    causes: causes(run),
    findings: found,
    checks: checks(run, proved, found.quiet),
    facts: facts(run),
    access: access(run),
    lists: lists(run),
    subjects: subjects(run),
  }
}
