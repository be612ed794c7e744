import type { FactRecord } from '../domain/run-record.ts'
import { counted, forTerminal, type Output } from './output.ts'

/** Facts that were not gathered: those of one side that failed with one code in one line with the first sentence, since they mostly have one cause. */
export function sayFailures(failed: readonly FactRecord[], output: Pick<Output, 'say' | 'paintSaid'>): void {
  const groups = new Map<string, FactRecord[]>()
  for (const record of failed) {
    const key = `${sideOf(record)} ${record.error?.code ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const { code = 'unknown', sentence = 'No cause was recorded.' } = first.error ?? {}
    const named = group.length === 1 ? first.ref : `${counted(group.length, 'fact')} of the ${sideOf(first)} (${code}), e.g. ${first.ref}`
    output.say(`    ${output.paintSaid('yellow', 'not gathered')} ${named}: ${forTerminal(sentence)}`)
    if (group.length > 1) output.say(`      ${output.paintSaid('dim', group.map(({ ref }) => ref).join(', '))}`)
  }
}

const sideOf = ({ ref }: FactRecord): string => ref.slice(0, ref.indexOf('.'))
