import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Alias, Document, ErrorCode, Node, Pair } from 'yaml'
import type { Problem } from '../problems.ts'

/** 1 MiB: a configuration with a hundred waves has about 30 KiB. */
const maxCharacters = 1024 * 1024
const maxReferences = 100

/** Behind the first faults of syntax most others only follow from them. */
const maxSyntaxFaults = 20

export interface YamlText {
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** The 1-based line of a key or item, or of the nearest one above it that exists. */
  lineOf(path: readonly PropertyKey[]): number
}

const whole = (expected: string, fix: string, line?: number): Problem => ({ line, place: '', value: undefined, expected, fix })

/** Our sentences instead of the parser's, which may quote the line, and with it a secret. */
const sentences: Partial<Record<ErrorCode, readonly [expected: string, fix: string]>> = {
  DUPLICATE_KEY: ['each key once', 'remove or merge the second one'],
  TAB_AS_INDENT: ['spaces before a key', 'replace tabs by spaces'],
  BAD_INDENT: ['keys of one section to begin in one column', 'correct the indentation, or close a bracket or brace that is open above'],
  MISSING_CHAR: ['a closing quote, bracket or brace', 'close what is open on this line or above'],
  BAD_ALIAS: ['an anchor before it is referred to', 'define &name above *name'],
  MULTIPLE_DOCS: ['one document', 'remove the line ---'],
  NON_STRING_KEY: ['keys that are text', 'put the key in quotes'],
  TAG_RESOLVE_FAILED: ['plain YAML without custom tags', 'remove the tag that begins with !'],
}

/** Reads YAML 1.2 without executing anything: no custom tags, a bounded number of references to anchors, every syntax fault with its line. */
export function readYaml(text: string): YamlText {
  const nothing = (problem: Problem): YamlText => ({ value: undefined, problems: [problem], lineOf: () => 1 })
  if (text.length > maxCharacters) return nothing(whole('at most 1 MiB', 'check that this is the configuration'))
  const lineCounter = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, uniqueKeys: true, version: '1.2' })
    const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line)
    const syntax = [...document.errors, ...document.warnings].slice(0, maxSyntaxFaults).map(({ code, pos }) => {
      const [expected, fix] = sentences[code] ?? ['valid YAML', 'look for wrong indentation, a missing colon or a missing quote']
      return whole(expected, fix, lineAt(pos[0]))
    })
    const references = referencesOf(document)
    if (references.length > maxReferences)
      syntax.push(whole(`at most ${maxReferences} references to anchors`, 'write out what they stand for'))
    else
      for (const reference of references)
        if (reference.resolve(document) === undefined)
          syntax.push(whole('an anchor above the place that refers to it', 'define &name above *name', lineAt(reference.range?.[0] ?? 0)))
    if (syntax.length > 0) return { value: undefined, problems: syntax, lineOf: () => 1 }
    return { value: document.toJS({ maxAliasCount: maxReferences }), problems: [], lineOf: path => lineAt(offsetOf(document, path)) }
  } catch {
    return nothing(
      whole(`YAML with at most ${maxReferences} references to anchors and moderate nesting`, 'write out what the references stand for'),
    )
  }
}

function referencesOf(document: Document.Parsed): readonly Alias[] {
  const references: Alias[] = []
  visit(document, { Alias: (_key, reference) => void references.push(reference) })
  return references
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      node = isNode(pair.value) ? pair.value : undefined
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (!isNode(item)) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else return offset
  }
  return offset
}

const isNode = (value: unknown): value is Node => isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
