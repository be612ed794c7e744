import { dirname, resolve } from 'node:path'
import { InputError } from '../problems.ts'
import type { Configuration, TenantAccess } from './configuration.ts'
import { problemsOfIssue } from './problem-of-issue.ts'
import { configurationSchema } from './schema.ts'
import type { ConfigurationFile } from './schema.ts'
import { settingsOf } from './settings-of.ts'
import { readYaml } from './yaml-text.ts'

/**
 * The configuration in a YAML text; `file` is its path, from which relative paths in it start.
 * Throws one `InputError` (`configuration-invalid`) with every fault and its line. No secret is read, and none is ever shown.
 */
export function readConfiguration(text: string, { file }: { readonly file: string }): Configuration {
  const yaml = readYaml(text)
  if (yaml.problems.length > 0) throw new InputError('configuration-invalid', file, yaml.problems)
  const parsed = configurationSchema.safeParse(yaml.value)
  if (!parsed.success)
    throw new InputError(
      'configuration-invalid',
      file,
      parsed.error.issues.flatMap(issue => problemsOfIssue(issue, configurationSchema, yaml)),
    )
  return configurationOf(parsed.data, file, place => yaml.lineOf(place.split('.')))
}

function configurationOf(content: ConfigurationFile, file: string, lineOf: Configuration['lineOf']): Configuration {
  const absolute = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(dirname(file), path))
  const access = ({
    tenantId,
    initialDomain,
    read,
    probe,
    execute,
    engage,
    endpoints,
    trustedCa,
  }: ConfigurationFile['source' | 'target']): TenantAccess => ({
    tenantId,
    initialDomain,
    read,
    probe,
    execute,
    engage,
    endpoints: endpoints ?? {},
    trustedCa: absolute(trustedCa),
  })
  return {
    file,
    lineOf,
    tenants: { source: access(content.source), target: access(content.target) },
    settings: settingsOf(content),
    requestShare: content.limits.shareOfPublishedLimits,
    waveSizes: new Map(content.waves.map(({ id, sizes }) => [id, sizes])),
    approvers: content.policy.approvers,
    errorBudgets: new Map(Object.entries(content.policy.errorBudgets)),
    reports: { directory: absolute(content.reports?.directory), formats: content.reports?.formats },
    notify: content.notify,
    records: absolute(content.records),
    baseline: absolute(content.baseline),
    exports: absolute(content.exports),
  }
}
