import type { SynchronizationJob } from '../../facts/synchronization-jobs.ts'

/**
 * The constant, in lower case, that a job gives an attribute of the accounts it makes; otherwise why it is not known.
 * An expression is written with quotes around a text: https://learn.microsoft.com/en-us/entra/identity/app-provisioning/functions-for-customizing-application-data
 */
export function constantOf(job: SynchronizationJob, attribute: string): { readonly value: string } | { readonly unclear: string } {
  const found = job.mappings.filter(mapping => mapping.target.toLowerCase() === attribute.toLowerCase())
  const first = found[0]
  if (first === undefined) return { unclear: `the job ${job.id} maps no ${attribute}` }
  const constants = new Set(found.map(mapping => (mapping.type.toLowerCase() === 'constant' ? unquoted(mapping.expression) : undefined)))
  const [value] = constants
  if (constants.size === 1 && value !== undefined) return { value }
  return { unclear: `the job ${job.id} computes ${attribute} as ${found.map(mapping => mapping.expression).join(' and ')}` }
}

const unquoted = (expression: string): string =>
  expression
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase()
