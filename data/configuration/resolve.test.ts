import { mkdtempSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createAuthority } from '../../fakes/tls/authority.ts'
import { InputError } from '../problems.ts'
import { readConfiguration } from './read.ts'
import { resolveTenants, resolveWebhook } from './resolve.ts'
import type { ConfigurationInput } from './schema.ts'
import { smallConfiguration } from './testing.ts'
import { writeConfiguration } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'wavegate-configuration-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pem = '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n'
const clientId = 'a1111111-1111-4111-8111-111111111111'
const write = (name: string, content: string) => writeFileSync(join(folder, name), content)
const configured = (change: (input: ConfigurationInput) => void = () => undefined) => {
  const input = smallConfiguration()
  change(input)
  return readConfiguration(writeConfiguration(input), { file: join(folder, 'wavegate.config.yaml') })
}

async function placesOf(promise: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw new Error('nothing was missing')
  return error.problems.map(problem => problem.place)
}

beforeEach(() => {
  write('target.secret', 'target-value\n')
  write('reader.pem', pem)
  write('token', 'jwt')
})

describe('resolving', () => {
  test('reads variables and files, without the line break at their end', async () => {
    const tenants = await resolveTenants(configured(), { environment: { SOURCE_SECRET: 'source-value' } })
    expect(tenants.source?.identities.read).toEqual({ kind: 'secret', clientId, secret: 'source-value' })
    expect(tenants.target?.identities.read).toMatchObject({ kind: 'secret', secret: 'target-value' })
  })

  test('tells of everything that is missing on which line the configuration refers to it', async () => {
    const input = smallConfiguration()
    input.source.read = { kind: 'certificate', clientId, certificate: { file: 'nosuch.pem' } }
    input.target.read = { kind: 'secret', clientId, secret: { env: 'NOSUCH' } }
    const text = writeConfiguration(input)
    const error: unknown = await resolveTenants(readConfiguration(text, { file: join(folder, 'c.yaml') }), { environment: {} }).catch(
      (thrown: unknown) => thrown,
    )
    const lines = text.split('\n')
    const named = error instanceof InputError ? error.problems.map(({ line, place }) => [place, lines[(line ?? 0) - 1]?.trim()]) : []
    expect(named).toEqual([
      ['source.read.certificate', 'certificate:'],
      ['target.read.secret', 'secret:'],
    ])
  })

  test('gives every kind of identity what its sign-in takes', async () => {
    const configuration = configured(input => {
      input.source.read = { kind: 'certificate', clientId, certificate: { file: 'reader.pem' }, password: { env: 'PASSWORD' } }
      input.source.probe = { kind: 'workload', clientId, tokenFile: 'token' }
      input.source.execute = { kind: 'managedIdentity' }
      input.source.engage = { kind: 'token', token: { env: 'ENGAGE' } }
      input.source.trustedCa = 'ca.pem'
    })
    const { caPem } = await createAuthority()
    write('ca.pem', caPem)
    const environment = { PASSWORD: 'p', ENGAGE: 'e' }
    const { source } = await resolveTenants(configuration, { environment, sides: ['source'], purposes: ['read', 'probe', 'execute'] })
    expect(source?.identities).toEqual({
      read: { kind: 'certificate', clientId, certificate: pem.trim(), password: 'p' },
      probe: { kind: 'workload', clientId, tokenFile: join(folder, 'token') },
      execute: { kind: 'managedIdentity', clientId: undefined },
    })
    expect(source?.engage).toEqual({ kind: 'token', token: 'e' })
    expect(source?.trustedCa).toBe(caPem.trim())
  })

  test('needs only the sides and purposes that were asked for', async () => {
    const configuration = configured(input => {
      input.target.execute = { kind: 'secret', clientId, secret: { env: 'MISSING' } }
    })
    const tenants = await resolveTenants(configuration, { environment: {}, sides: ['target'] })
    expect(tenants.source).toBeUndefined()
    expect(Object.keys(tenants.target?.identities ?? {})).toEqual(['read'])
  })

  test('names everything that is missing at once, and no value', async () => {
    rmSync(join(folder, 'target.secret'))
    expect(await placesOf(resolveTenants(configured(), { environment: { SOURCE_SECRET: ' ' } }))).toEqual([
      'source.read.secret',
      'target.read.secret',
    ])
  })

  test.each([
    ['a PFX file', '0\u0082binary'],
    ['a certificate without key', pem.split('-----BEGIN PRIVATE')[0] ?? ''],
    ['an empty file', ''],
  ])('refuses %s as a certificate', async (_name, content) => {
    write('reader.pem', content)
    const configuration = configured(input => {
      input.source.read = { kind: 'certificate', clientId, certificate: { file: 'reader.pem' } }
    })
    expect(await placesOf(resolveTenants(configuration, { environment: {}, sides: ['source'] }))).toEqual(['source.read.certificate'])
  })

  test('refuses certificate authorities that cannot be read, one of several included', async () => {
    const { caPem } = await createAuthority()
    for (const content of [pem, `${caPem}\n${pem}`, 'no certificate']) {
      write('ca.pem', content)
      const configuration = configured(input => {
        input.source.trustedCa = 'ca.pem'
      })
      expect(await placesOf(resolveTenants(configuration, { environment: { SOURCE_SECRET: 'x' }, sides: ['source'] }))).toEqual([
        'source.trustedCa',
      ])
    }
  })

  test('refuses folders and huge files', async () => {
    mkdirSync(join(folder, 'folder'), { recursive: true })
    write('huge', '')
    truncateSync(join(folder, 'huge'), 2 * 1024 * 1024)
    for (const path of ['folder', 'huge']) {
      const configuration = configured(input => {
        input.source.read = { kind: 'secret', clientId, secret: { file: path } }
      })
      expect(await placesOf(resolveTenants(configuration, { environment: {}, sides: ['source'] }))).toEqual(['source.read.secret'])
    }
  })
})

describe('the webhook', () => {
  const notified = () =>
    configured(input => {
      input.notify = { webhook: { env: 'HOOK' }, on: ['closed'] }
    })
  test('is an https address', async () => {
    expect(await resolveWebhook(notified(), { HOOK: 'https://hooks.example/x' })).toBe('https://hooks.example/x')
    expect(await placesOf(resolveWebhook(notified(), { HOOK: 'http://hooks.example/x' }))).toEqual(['notify.webhook'])
    expect(await placesOf(resolveWebhook(notified(), {}))).toEqual(['notify.webhook'])
  })

  test('is nothing when none is configured', async () => expect(await resolveWebhook(configured(), {})).toBeUndefined())
})
