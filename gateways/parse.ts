import type { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { Side } from '../domain/account.ts'
import type { Service } from './connection.ts'
import { pathOf, quoted } from './redact.ts'

/** Where an answer came from, for sentences. */
export interface Whereabouts {
  readonly service: Service
  readonly side: Side
  readonly path: string
}

/** Text → JSON. Throws `answer-malformed` for anything else, e.g. a front door's HTML page. */
export function parseJson(text: string, where: Whereabouts): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw new WavegateError('answer-malformed', `${told(where)} is not JSON but begins with "${quoted(text, 80)}".`)
  }
}

/** Throws `answer-malformed` that names the path and the first field that is wrong. Unknown fields are dropped. */
export function parseAnswer<Schema extends z.ZodType>(schema: Schema, value: unknown, where: Whereabouts): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue === undefined || issue.path.length === 0 ? 'the whole answer' : issue.path.map(String).join('.')
  throw new WavegateError(
    'answer-malformed',
    `${told(where)} is not understood at ${quoted(field, 120)}: ${quoted(issue?.message ?? 'unknown shape', 160)}.`,
  )
}

const told = (where: Whereabouts): string => `The answer of ${where.service} in the ${where.side} to ${pathOf(where.path)}`
