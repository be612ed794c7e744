import { closestMatch } from 'leven'
import { WavegateError } from '../domain/errors.ts'
import type { ErrorCode } from '../domain/errors.ts'

/** One fault in a file that a user wrote. */
export interface Problem {
  /** 1-based; undefined when the fault is about the whole file. */
  readonly line: number | undefined
  /** Column of a table, path of a configuration key (`source.read.clientId`), or empty for the whole file. */
  readonly place: string
  /** What stands there, as `shownValue` gives it; undefined when nothing stands there or when it may be a secret. */
  readonly value: string | undefined
  readonly expected: string
  readonly fix: string
}

const shownLength = 80
const listedProblems = 100

/** Characters that move a terminal's cursor, hide text or reverse its direction: controls, formats, separators, lone surrogates. */
// oxlint-disable-next-line no-control-regex -- naming control characters is the purpose
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A value from a file made safe for a terminal or a log: quoted, shortened, with unprintable characters as `\u{…}`. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const characters = Array.from(text)
  const cut = characters.length > shownLength ? `${characters.slice(0, shownLength).join('')}…` : text
  const safe = cut.replace(unprintable, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
  return `"${safe}"`
}

/** `users.csv:7 targetUpn: found "ada"; expected a UPN …; write it as name@domain`. */
export function problemLine(file: string, problem: Problem): string {
  const at = problem.line === undefined ? file : `${file}:${problem.line}`
  const place = problem.place === '' ? '' : ` ${problem.place}`
  const found = problem.value === undefined ? '' : ` found ${problem.value};`
  return `${at}${place}:${found} expected ${problem.expected}; ${problem.fix}`
}

/** Every fault of one file. The message lists the first hundred; `problems` has all. */
export class InputError extends WavegateError {
  readonly file: string
  readonly problems: readonly Problem[]
  constructor(code: ErrorCode, file: string, problems: readonly Problem[]) {
    const ordered = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    const count = ordered.length === 1 ? '1 problem' : `${ordered.length} problems`
    const lines = ordered.slice(0, listedProblems).map(problem => `  ${problemLine(file, problem)}`)
    const more = ordered.length > listedProblems ? [`  … and ${ordered.length - listedProblems} more`] : []
    super(code, [`${file} has ${count}; nothing of it was used:`, ...lines, ...more].join('\n'))
    this.name = 'InputError'
    this.file = file
    this.problems = ordered
  }
}

/** The known name that a mistyped one is most like, or undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.trim().toLowerCase()
  const sameButCase = known.find(candidate => candidate.toLowerCase() === wanted)
  if (sameButCase !== undefined) return sameButCase
  const near = closestMatch(
    wanted.slice(0, shownLength),
    known.map(candidate => candidate.toLowerCase()),
    {
      maxDistance: Math.min(4, Math.max(1, Math.floor(wanted.length / 2))),
    },
  )
  return known.find(candidate => candidate.toLowerCase() === near)
}

/** `did you mean "batch"?`, or the list of known names when none is near. */
export function suggestName(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  return near === undefined ? `use one of: ${known.join(', ')}` : `did you mean ${near}?`
}
