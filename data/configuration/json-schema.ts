import { z } from 'zod'
import { configurationSchema } from './schema.ts'

/** The JSON Schema (draft 2020-12) that editors use; `wavegate.schema.json` beside this file is its copy. */
export function configurationJsonSchema(): object {
  return {
    title: 'wavegate configuration',
    ...z.toJSONSchema(configurationSchema, { io: 'input', reused: 'ref' }),
  }
}

/** The text of `wavegate.schema.json`. */
export const configurationJsonSchemaText = (): string => `${JSON.stringify(configurationJsonSchema(), undefined, 2)}\n`
