import { dirname, resolve } from 'node:path'
import type { Side } from '../../domain/account.ts'
import { InputError } from '../problems.ts'
import type { Configuration, TenantAccess } from './configuration.ts'
import { sourceSchema, targetSchema } from './connection.ts'
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

/**
 * The tenants of a configuration whose own sections are faultless, whatever else is wrong with it: what they refer to can be looked for
 * before the rest is mended.
 */
export function readTenants(
  text: string,
  { file }: { readonly file: string },
): Pick<Configuration, 'file' | 'lineOf'> & {
  readonly tenants: Readonly<Partial<Configuration['tenants']>>
} {
  const yaml = readYaml(text)
  const section = (side: Side): unknown =>
    typeof yaml.value === 'object' && yaml.value !== null ? Reflect.get(yaml.value, side) : undefined
  const source = sourceSchema.safeParse(section('source'))
  const target = targetSchema.safeParse(section('target'))
  return {
    file,
    lineOf: place => yaml.lineOf(place.split('.')),
    tenants: {
      ...(source.success ? { source: accessOf(source.data, file) } : {}),
      ...(target.success ? { target: accessOf(target.data, file) } : {}),
    },
  }
}

const absoluteFrom = (file: string, path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(dirname(file), path)

const accessOf = (
  { tenantId, initialDomain, read, probe, execute, engage, endpoints, trustedCa }: ConfigurationFile['source' | 'target'],
  file: string,
): TenantAccess => ({
  tenantId,
  initialDomain,
  read,
  probe,
  execute,
  engage,
  endpoints: endpoints ?? {},
  trustedCa: absoluteFrom(file, trustedCa),
})

function configurationOf(content: ConfigurationFile, file: string, lineOf: Configuration['lineOf']): Configuration {
  const absolute = (path: string | undefined): string | undefined => absoluteFrom(file, path)
  return {
    file,
    lineOf,
    tenants: { source: accessOf(content.source, file), target: accessOf(content.target, file) },
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
