import { stringify } from 'yaml'
import { configurationSchema } from './schema.ts'
import type { ConfigurationInput } from './schema.ts'

/** A configuration file as YAML, to be read by `readConfiguration`. Throws zod's error when the content would not be valid. */
export function writeConfiguration(content: ConfigurationInput): string {
  configurationSchema.parse(content)
  return stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 })
}
