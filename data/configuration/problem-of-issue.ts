import type { z } from 'zod'
import { shownValue, suggestName } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { knownKeysAt } from './known-keys.ts'
import type { YamlText } from './yaml-text.ts'

type Issue = z.core.$ZodIssue

const typeNames: Readonly<Record<string, string>> = {
  object: 'a section with keys',
  record: 'a section with keys',
  array: 'a list',
  string: 'text; put numbers and words like yes in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** The faults of one issue of the schema: one for each unknown key, otherwise one. */
export function problemsOfIssue(issue: Issue, schema: z.ZodType, yaml: YamlText): readonly Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => {
      const path = [...issue.path, key]
      const known = knownKeysAt(schema, issue.path)
      return { line: yaml.lineOf(path), place: placeOf(path), value: undefined, expected: 'a known key', fix: suggestName(key, known) }
    })
  const value = valueAt(yaml.value, issue.path)
  return [
    {
      line: yaml.lineOf(issue.path),
      place: placeOf(issue.path),
      value: mayShow(issue, value) ? shownValue(value) : undefined,
      expected: expectedBy(issue),
      fix:
        issue.path.length === 0
          ? 'write the sections of the sample into it'
          : `${value === undefined ? 'add' : 'correct'} ${placeOf(issue.path)}`,
    },
  ]
}

/** A key as it stands in the file, unless somebody may have written a secret in its place. */
function shownKey(key: string, above: readonly PropertyKey[]): string {
  const word = isIdentity(above) ? /^[A-Za-z]{1,24}$/ : /^[\w-]{1,64}$/
  return word.test(key) ? key : '(a key that is not shown)'
}

const placeOf = (path: readonly PropertyKey[]): string => path.map((key, index) => shownKey(String(key), path.slice(0, index))).join('.')

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    current = Reflect.get(current, step)
  }
  return current
}

const identitySections: ReadonlySet<unknown> = new Set(['read', 'probe', 'execute', 'engage'])

const isIdentity = ([side, section]: readonly PropertyKey[]): boolean =>
  (side === 'source' || side === 'target') && identitySections.has(section)

/** Only single values outside the sections in which somebody may have written a secret. */
function mayShow({ path, ...issue }: Issue, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'object') return false
  if (issue.code === 'invalid_type' && ['object', 'record', 'array'].includes(issue.expected)) return false
  return !isIdentity(path) && path[0] !== 'notify' && !path.includes('publicKey')
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return typeNames[issue.expected] !== undefined && issue.message.startsWith('Invalid input')
        ? (typeNames[issue.expected] ?? '')
        : issue.message
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'too_small':
      if (issue.origin === 'array') return `at least ${issue.minimum} item`
      return issue.origin === 'string'
        ? 'text that is not empty'
        : `${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`
    case 'invalid_key':
      return 'a name of lower-case letters, digits and dashes'
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message
  }
}
