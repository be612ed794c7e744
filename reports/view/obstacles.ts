import type { RunRecord } from '../../domain/run-record.ts'
import { byText, count, counted } from '../format.ts'

/** What could not be decided: facts that were not read, by their cause, and verdicts that are undecided for another reason. */
export interface ObstaclesView {
  readonly unread: readonly {
    readonly facts: string
    readonly refs: string
    readonly code: string
    readonly sentence: string
    /** Verdicts that are undecided because of it. */
    readonly verdicts: string
  }[]
  readonly undecided: readonly { readonly check: string; readonly count: string; readonly found: string; readonly message: string }[]
  readonly nothing: boolean
}

interface Unread {
  readonly refs: string[]
  readonly code: string
  readonly sentence: string
  verdicts: number
}

export function obstacles(run: RunRecord): ObstaclesView {
  const unread = unreadFacts(run)
  const byRef = new Map([...unread].flatMap(group => group.refs.map(ref => [ref, group] as const)))
  const groups = new Map<string, { check: string; message: string; found: string; subjects: number }>()
  for (const line of run.verdicts) {
    if (line.verdict !== 'undecided') continue
    const [only, ...others] = line.facts
    const cause = only !== undefined && others.length === 0 && only.key === '' && only.digest === '' ? byRef.get(only.ref) : undefined
    if (cause) {
      cause.verdicts += 1
      continue
    }
    const key = JSON.stringify([line.check, line.message])
    const group = groups.get(key) ?? { check: line.check, message: line.message, found: line.found, subjects: 0 }
    group.subjects += 1
    groups.set(key, group)
  }
  for (const tally of run.gate.perCheck)
    if (tally.missing > 0)
      groups.set(JSON.stringify([tally.check]), {
        check: tally.check,
        message: 'missing',
        found: 'The ledger holds no verdict.',
        subjects: tally.missing,
      })
  const undecided = [...groups.values()].sort(
    (left, right) => right.subjects - left.subjects || byText(left.check, right.check) || byText(left.message, right.message),
  )
  return {
    unread: [...unread]
      .sort((left, right) => right.verdicts - left.verdicts || byText(left.refs[0] ?? '', right.refs[0] ?? ''))
      .map(({ refs, code, sentence, verdicts }) => ({
        facts: refs.length === 1 ? (refs[0] ?? '') : counted(refs.length, 'fact'),
        refs: refs.length === 1 ? '' : refs.join(', '),
        code,
        sentence,
        verdicts: verdicts > 0 ? counted(verdicts, 'verdict') : '',
      })),
    undecided: undecided.map(group => ({ ...group, count: count(group.subjects) })),
    nothing: undecided.length === 0 && unread.length === 0,
  }
}

/** Facts that failed, those together that failed for the same cause. */
function unreadFacts({ manifest }: RunRecord): Unread[] {
  const groups = new Map<string, Unread>()
  for (const { ref, state, error } of manifest.facts) {
    if (state !== 'failed') continue
    const code = error?.code ?? 'unknown'
    const sentence = (error?.sentence ?? 'No cause was recorded.').replaceAll(ref, 'it')
    const key = JSON.stringify([code, sentence])
    const group = groups.get(key) ?? { refs: [], code, sentence, verdicts: 0 }
    group.refs.push(ref)
    groups.set(key, group)
  }
  return [...groups.values()]
}
