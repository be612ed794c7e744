import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { configurationJsonSchema } from './json-schema.ts'
import { limitDefaults } from './limits.ts'
import { factAgeDefaults } from './policy.ts'
import { readConfiguration } from './read.ts'
import { smallConfiguration } from './testing.ts'
import { writeConfiguration } from './write.ts'

const file = '/etc/wavegate/wavegate.config.yaml'
const sample = readFileSync(new URL('sample.yaml', import.meta.url), 'utf8')
const small = () => writeConfiguration(smallConfiguration())

function failureOf(text: string): InputError {
  try {
    readConfiguration(text, { file })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the configuration was accepted')
}
const problemsOf = (text: string): readonly Problem[] => failureOf(text).problems
const lineOf = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part)) + 1
/** Replaces a part that must be there. */
const change = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

describe('a valid configuration', () => {
  test('is the sample, with every section', () => {
    const configuration = readConfiguration(sample, { file })
    expect(configuration.tenants.source.read).toEqual({
      kind: 'certificate',
      clientId: 'a1111111-1111-4111-8111-111111111111',
      certificate: { file: 'secrets/source-reader.pem' },
      password: { env: 'WAVEGATE_SOURCE_CERTIFICATE_PASSWORD' },
    })
    expect(configuration.settings.waves.map(wave => wave.id)).toEqual(['pilot', '1'])
    expect(configuration.waveSizes.get('1')).toEqual([1, 5, 25, 100])
    expect(configuration.settings.policy.maxFactAgeHours).toEqual({ ...factAgeDefaults, addresses: 2 })
    expect(configuration.settings.policy.testers.map(tester => tester.name)).toEqual(['Ada Byron'])
    expect([configuration.records, configuration.exports, configuration.baseline]).toEqual([
      '/etc/wavegate/records',
      '/etc/wavegate/exports',
      undefined,
    ])
  })

  test('may be small: everything else has its default', () => {
    const { settings, ...configuration } = readConfiguration(small(), { file })
    const { migrationSkuIds, ...limits } = settings.limits
    expect(limits).toEqual(Object.fromEntries(Object.entries(limitDefaults).map(([name, limit]) => [name, limit.default])))
    expect(migrationSkuIds).toEqual([])
    expect(settings.policy).toEqual({ maxFactAgeHours: factAgeDefaults, severities: {}, testers: [] })
    expect(settings.source.scopeGroups).toEqual([])
    expect([configuration.requestShare, configuration.tenants.source.endpoints, configuration.notify]).toEqual([0.5, {}, undefined])
  })

  test('may declare the roles in the multitenant organization, or leave them open', () => {
    const declared = (text: string) => readConfiguration(text, { file }).settings.decisions.multitenantOrganization
    expect(declared(sample)).toEqual({ source: 'owner', target: 'member' })
    expect(declared(small())).toBe(true)
  })

  test('may use anchors', () => {
    const text = change(small(), 'topology:\n  source: cloud\n  target: cloud', 'topology:\n  source: &where cloud\n  target: *where')
    expect(readConfiguration(text, { file }).settings.topology).toEqual({ source: 'cloud', target: 'cloud' })
  })
})

describe('a faulty configuration', () => {
  test('says how roles in the multitenant organization are written', () => {
    const text = change(sample, '{ source: owner, target: member }', '{ source: boss, target: member }')
    expect(problemsOf(text)).toMatchObject([{ expected: expect.stringMatching(/\{ source: owner, target: member \}/) }])
  })

  test('is answered with every problem, its path and its line', () => {
    const text = change(
      change(change(sample, 'tooling: orchestrator', 'tooling: robot'), 'engage: block', 'engage: maybe'),
      'batchSize: 100',
      'batchSize: many',
    )
    expect(problemsOf(text).map(problem => [problem.line, problem.place, problem.value, problem.expected])).toEqual([
      [lineOf(text, 'tooling: robot'), 'tooling', '"robot"', 'one of orchestrator, standalone'],
      [lineOf(text, 'engage: maybe'), 'decisions.engage', '"maybe"', 'one of block, coexist'],
      [lineOf(text, 'batchSize: many'), 'limits.batchSize', '"many"', 'a number'],
    ])
  })

  test.each([
    ['tooling: orchestrator', 'toolling: orchestrator', 'toolling', 'did you mean tooling?'],
    ['    oneDriveHost: https://contoso', '    onedriveHost: https://contoso', 'source.objects.onedriveHost', 'did you mean oneDriveHost?'],
    [
      '    secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }',
      '    secrett: { env: WAVEGATE_SOURCE_PROBE_SECRET }',
      'source.probe.secrett',
      'did you mean secret?',
    ],
    [
      '    timeZone: Europe/Berlin\n    addressRemovalAt',
      '    timezone: Europe/Berlin\n    addressRemovalAt',
      'waves.0.timezone',
      'did you mean timeZone?',
    ],
    ['    - name: Ada Byron', '    - named: Ada Byron', 'policy.testers.0.named', 'did you mean name?'],
    ['    addresses: 2', '    adresses: 2', 'policy.maxFactAgeHours.adresses', 'did you mean addresses?'],
    ['records: records', 'xyzzy: records', 'xyzzy', expect.stringContaining('use one of: source, target')],
  ])('with an unknown key names the nearest known one: %s', (from, to, place, fix) => {
    const text = change(sample, from, to)
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ place, fix, line: lineOf(text, to.split('\n')[0] ?? '') }))
  })

  test('cannot drive a terminal by the name of a key', () => {
    const [problem] = problemsOf(change(sample, 'tooling: orchestrator', 'tooling: orchestrator\n"to\\e[31moling": x'))
    expect(problem?.place).not.toContain('\u001b')
  })

  test.each([
    ['empty', '', 'write the sections of the sample into it'],
    ['cut off in a list', 'waves: [1,', 'close a bracket or brace that is open above'],
  ])('that is %s says what to do', (_name, text, fix) => {
    expect(problemsOf(text)[0]?.fix).toContain(fix)
  })

  test('with a missing section says what to add and where', () => {
    const text = change(small(), 'decisions:\n  holds: none-expected\n', 'decisions:\n')
    expect(problemsOf(text)).toMatchObject([{ place: 'decisions.holds', fix: 'add decisions.holds', line: lineOf(text, 'decisions:') }])
  })

  test.each([
    ['the same tenant twice', '22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111', 'target.tenantId'],
    ['a time without offset', 'windowStart: 2027-03-12T20:00:00+01:00', 'windowStart: 2027-03-12T20:00:00', 'waves.0.windowStart'],
    ['a time without seconds', 'windowStart: 2027-03-12T20:00:00+01:00', 'windowStart: 2027-03-12T20:00+01:00', 'waves.0.windowStart'],
    ['a window that ends first', 'windowEnd: 2027-03-13T04', 'windowEnd: 2027-03-11T04', 'waves.0.windowEnd'],
    ['an unknown time zone', 'timeZone: Europe/Berlin', 'timeZone: Europe/Bärlin', 'waves.0.timeZone'],
    ['a wave twice', "id: '1'", 'id: pilot', 'waves.1.id'],
    ['a number as a name', "id: '1'", 'id: 1', 'waves.1.id'],
    ['a raised fact age', 'addresses: 2', 'addresses: 5', 'policy.maxFactAgeHours.addresses'],
    ['a lowered severity', 'split-delegates: blocker', 'split-delegates: advice', 'policy.severities.split-delegates'],
    ['meetings without chats', '[mailbox, onedrive, teams, meetings]', '[mailbox, meetings]', 'workloads'],
    ['a share above one', 'shareOfPublishedLimits: 0.5', 'shareOfPublishedLimits: 1.5', 'limits.shareOfPublishedLimits'],
    ['no batch at all', 'batchSize: 100', 'batchSize: 0', 'limits.batchSize'],
    ['a warning above the limit', 'batchSize: 100', 'auxArchivesWarn: 13', 'limits.auxArchivesWarn'],
    ['an address without TLS', '  # endpoints:', '  endpoints: { graph: http://graph.example }\n  #', 'target.endpoints.graph'],
    ['two testers with one key', 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=', 'x', 'policy.approvers.0.publicKey'],
    ['a malformed id', 'tenantId: 11111111-1111-4111-8111-111111111111', 'tenantId: contoso', 'source.tenantId'],
  ])('with %s is refused', (_name, from, to, place) => {
    expect(problemsOf(change(sample, from, to)).map(problem => problem.place)).toContain(place)
  })

  test.each([
    ['an open bracket', 'a: [1\nb: 2', 2],
    ['a key twice', 'a: 1\nb: 2\na: 3', 3],
    ['tabs', 'a:\n\tb: 1', 2],
    ['a custom tag', 'a: 1\nb: !!js/function x', 2],
    ['two documents', 'a: 1\n---\nb: 1', 2],
    ['a reference to no anchor', 'a: 1\nb: *nothing', 2],
  ])('with %s is refused with its line', (_name, text, line) => expect(problemsOf(text).map(problem => problem.line)).toContain(line))

  test.each([
    ['', 1],
    ['just text', 1],
    ['- a\n- b', 1],
    ['__proto__: { tooling: orchestrator }', 1],
  ])('that is no section with keys is refused: %s', (text, least) => expect(problemsOf(text).length).toBeGreaterThanOrEqual(least))

  test('cannot exhaust memory with anchors, depth or length', () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]`,
    )
    for (const text of [
      ['a0: &a0 [x, x]', ...levels].join('\n'),
      `a: ${'*b, '.repeat(200)}`,
      '['.repeat(20_000),
      `a: ${'x'.repeat(2 * 1024 * 1024)}`,
    ]) {
      const count = problemsOf(text).length
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThanOrEqual(21)
    }
  })
})

describe('a secret', () => {
  const secret = 'hunter2-Very~Secret'
  const pem = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    .trim()
    .replaceAll('\n', '\n        ')
  test.each([
    ['inline', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `secret: ${secret}`],
    ['under a wrong key', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `secret: { value: ${secret} }`],
    ['as the name of a variable', 'env: WAVEGATE_SOURCE_PROBE_SECRET', `env: ${secret}`],
    ['under an unknown key', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `clientSecret: ${secret}`],
    ['as a client id', 'clientId: a2222222-2222-4222-8222-222222222222', `clientId: ${secret}`],
    ['as a kind', 'kind: secret', `kind: ${secret}`],
    ['in place of an identity', 'engage: # Viva', `probe: ${secret}\n  engage: # Viva`],
    ['in place of a section', 'otherTenants: # further', `limit: ${secret}\notherTenants: # further`],
    ['as a webhook', '{ env: WAVEGATE_WEBHOOK }', `https://hooks.example/${secret}`],
    ['in a line with a syntax fault', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `secret: "${secret}" }`],
    ['as a reference to an anchor', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `secret: *${secret}`],
    ['as a key', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `${secret}: here`],
    ['as a key of a reference', 'secret: { env: WAVEGATE_SOURCE_PROBE_SECRET }', `secret: { ${secret}: }`],
    ['as a key of a section', 'otherTenants: # further', `${secret}: x\notherTenants: # further`],
  ])('%s is refused and never shown', (_name, from, to) => {
    const failure = failureOf(change(sample, from, to))
    expect(failure.problems.length).toBeGreaterThan(0)
    expect(`${failure.stack ?? ''}${JSON.stringify(failure)}${JSON.stringify(failure.problems)}`).not.toContain(secret)
    expect(failure.cause).toBeUndefined()
  })

  test('key in place of a public one is refused and never shown', () => {
    const publicPem = /-----BEGIN PUBLIC KEY-----\n\s+MCowBQYDK2VwAyEA11\S+\n\s+-----END PUBLIC KEY-----/.exec(sample)?.[0] ?? ''
    const failure = failureOf(change(sample, publicPem, pem))
    expect(failure.problems.map(problem => problem.place)).toEqual(['policy.testers.0.publicKey'])
    expect(failure.message).not.toContain(pem.split('\n')[1]?.trim())
  })
})

describe('the defaults of limits', () => {
  test('come with a source and a date', () => {
    for (const limit of Object.values(limitDefaults)) {
      expect(limit.source).toMatch(/^https:\/\//)
      expect(limit.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('the JSON Schema for editors', () => {
  test('is current; run npm run docs when this fails', () => {
    const stored: unknown = JSON.parse(readFileSync(new URL('wavegate.schema.json', import.meta.url), 'utf8'))
    expect(stored).toEqual(structuredClone(configurationJsonSchema()))
  })

  test('requires what has no default and refuses unknown keys', () => {
    expect(configurationJsonSchema()).toMatchObject({
      additionalProperties: false,
      required: ['source', 'target', 'tooling', 'topology', 'workloads', 'decisions'],
    })
  })
})
