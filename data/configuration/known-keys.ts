import { z } from 'zod'

/** The schemas that a path leads to: several below a union, none when nothing is known there. */
function schemasAt(schema: unknown, path: readonly PropertyKey[]): readonly unknown[] {
  const open = unwrap(schema)
  if (open instanceof z.ZodUnion) return open.options.flatMap(option => schemasAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return [open]
  if (open instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = open.shape
    return Object.hasOwn(shape, String(step)) ? schemasAt(shape[String(step)], rest) : []
  }
  if (open instanceof z.ZodArray) return schemasAt(open.element, rest)
  if (open instanceof z.ZodRecord) return schemasAt(open.valueType, rest)
  return []
}

/** Without what makes a schema optional, gives it a default or changes its output. */
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return unwrap(schema.unwrap())
  if (schema instanceof z.ZodPipe) return unwrap(schema.in)
  return schema
}

/** The keys that may stand in the section at a path. */
export function knownKeysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const keys = schemasAt(schema, path).flatMap(found => (found instanceof z.ZodObject ? Object.keys(found.shape) : []))
  return [...new Set(keys)]
}
