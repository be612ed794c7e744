import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallConfiguration } from '../data/configuration/testing.ts'
import { writeConfiguration } from '../data/configuration/write.ts'
import { readConfigurationFile, readInputs } from './read-inputs.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-inputs-'))
  await writeFile(join(folder, 'target.secret'), 'x')
  await writeFile(join(folder, 'm.csv'), 'wave,batch,sourceUpn,targetUpn\n1,1-a,ada@source.example,ada@target.example\n')
})
afterAll(async () => rm(folder, { recursive: true }))

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const yaml = (changed: object = {}): string => writeConfiguration({ ...smallConfiguration(), ...changed })
const read = async (config: string) =>
  readInputs({ config, map: join(folder, 'm.csv'), wave: undefined, environment: { SOURCE_SECRET: 'y' } })

test('a configuration may begin with a byte order mark', async () => {
  const file = await put('bom.yaml', `\uFEFF${yaml()}`)
  expect((await readConfigurationFile(file)).settings.tooling).toBe('standalone')
})

test.each([
  ['UTF-16', Buffer.from(yaml(), 'utf16le'), /UTF-16/],
  ['Latin-1', Buffer.from(`# für alle\n${yaml()}`, 'latin1'), /:1: expected UTF-8/],
])('a configuration in %s is refused with what to do', async (_how, bytes, sentence) => {
  await expect(readConfigurationFile(await put('other.yaml', bytes))).rejects.toThrow(sentence)
  await expect(readConfigurationFile(join(folder, 'other.yaml'))).rejects.toMatchObject({ code: 'configuration-invalid' })
})

test('faults of the configuration and files that it names and that are not there are told together, each with its line', async () => {
  const config = await put(
    'two.yaml',
    yaml({ target: { ...smallConfiguration().target, trustedCa: 'nosuch.pem' } }).replace('tooling: standalone', 'tooling: magic'),
  )
  await expect(read(config)).rejects.toThrow(/has 2 problems[^]*two\.yaml:\d+ target\.trustedCa[^]*two\.yaml:\d+ tooling: found "magic"/)
})

test('a severity for a check that does not exist is refused naming the nearest one, since it raises nothing', async () => {
  const severities = { atribution: 'blocker', 'pilot-first': 'blocker', xyzzy: 'warning' } as const
  const reading = read(await put('severities.yaml', yaml({ policy: { severities } })))
  await expect(reading).rejects.toThrow(
    /2 problems[\s\S]*policy\.severities\.atribution: expected the id of a check; did you mean attribution\?/,
  )
  await expect(reading).rejects.toMatchObject({ code: 'configuration-invalid' })
  expect((await read(await put('fine.yaml', yaml({ policy: { severities: { 'pilot-first': 'blocker' } } })))).users).toHaveLength(1)
})
