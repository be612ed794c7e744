import { XMLParser } from 'fast-xml-parser'

/** One `<Parameter>`: text, number, truth, nothing, a list, or an object of named properties. */
export type CsomValue = string | number | boolean | null | readonly CsomValue[] | ReadonlyMap<string, CsomValue>

export interface CsomPath {
  readonly kind: 'Constructor' | 'Method' | 'Property' | 'Identity' | 'StaticMethod' | 'StaticProperty'
  readonly parent: string | null
  /** Method or property name, or the identity of an object given back before. */
  readonly name: string
  readonly typeId: string
  readonly parameters: readonly CsomValue[]
}

export interface CsomAction {
  readonly kind: 'ObjectPath' | 'Query' | 'Method' | 'ObjectIdentityQuery' | 'SetProperty' | 'ExceptionHandlingScopeSimple'
  readonly id: number
  readonly path: string
  readonly name: string
  readonly parameters: readonly CsomValue[]
  /** What stands inside a scope; empty for any other action. */
  readonly actions: readonly CsomAction[]
}

export interface CsomRequest {
  readonly actions: readonly CsomAction[]
  readonly paths: ReadonlyMap<string, CsomPath>
}

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

// Order matters: results come in the order of the actions. Entities such as &#xA; inside identities have to be read.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function elements(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return []
  return nodes.filter(isObject).flatMap((node): Element[] => {
    const tag = Object.keys(node).find(name => name !== ':@' && name !== '#text')
    if (tag === undefined) return []
    const given = isObject(node[':@']) ? node[':@'] : {}
    const attributes = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
    const inner = node[tag]
    const text = Array.isArray(inner)
      ? inner
          .filter(isObject)
          .map(part => (typeof part['#text'] === 'string' ? part['#text'] : ''))
          .join('')
      : ''
    return [{ tag, attributes, children: elements(inner), text }]
  })
}

const childNamed = (element: Element | undefined, tag: string): Element | undefined => element?.children.find(child => child.tag === tag)

function readValue(element: Element): CsomValue {
  const type = element.attributes['Type']?.toLowerCase()
  if (type === 'null') return null
  if (type === 'array') return element.children.map(readValue)
  if (type === 'boolean') return element.text.trim().toLowerCase() === 'true'
  if (type === 'enum' || type === 'number' || type === 'int32') return Number(element.text)
  if (type === undefined) return new Map(element.children.map(child => [child.attributes['Name'] ?? '', readValue(child)]))
  return element.text
}

const parametersOf = (element: Element): CsomValue[] => childNamed(element, 'Parameters')?.children.map(readValue) ?? []

const pathKinds = ['Constructor', 'Method', 'Property', 'Identity', 'StaticMethod', 'StaticProperty'] as const
const actionKinds = ['ObjectPath', 'Query', 'Method', 'ObjectIdentityQuery', 'SetProperty', 'ExceptionHandlingScopeSimple'] as const
const scope = 'ExceptionHandlingScopeSimple'
const deepest = 5

/** The actions in their order; null when one of them is of no known kind, or scopes are nested too deep. */
function readActions(parent: Element, depth = 0): CsomAction[] | null {
  const list: CsomAction[] = []
  for (const element of parent.children) {
    const kind = actionKinds.find(each => each === element.tag)
    if (!kind || depth > deepest) return null
    const { Id = '', ObjectPathId = '', Name = '' } = element.attributes
    const actions = kind === scope ? readActions(element, depth + 1) : []
    if (!actions) return null
    list.push({ kind, id: Number(Id), path: ObjectPathId, name: Name, parameters: parametersOf(element), actions })
  }
  return list
}

/** Reads a request; null when it is not one. https://learn.microsoft.com/en-us/openspecs/sharepoint_protocols/ms-csom */
export function readCsomRequest(xml: string): CsomRequest | null {
  let root: Element | undefined
  try {
    root = elements(parser.parse(xml)).find(element => element.tag === 'Request')
  } catch {
    return null
  }
  const actions = childNamed(root, 'Actions')
  if (!actions) return null
  const paths = new Map<string, CsomPath>()
  for (const element of childNamed(root, 'ObjectPaths')?.children ?? []) {
    const kind = pathKinds.find(each => each === element.tag)
    if (!kind) return null
    const { Id = '', ParentId = null, Name = '', TypeId = '' } = element.attributes
    paths.set(Id, { kind, parent: ParentId, name: Name, typeId: TypeId.toLowerCase(), parameters: parametersOf(element) })
  }
  const list = readActions(actions)
  return list && { actions: list, paths }
}
