import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Agent, request } from 'undici'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-twin-test-'))
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const curl = spawnSync('curl', ['--version']).status === 0
if (!curl) process.stderr.write('cli/twin.acceptance.test.ts leaves out the lines to copy: there is no curl on this machine.\n')

/** Starts a twin and waits until it has said this. */
async function twin(until: RegExp, ...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'wavegate.mjs'), 'twin', '--users', '6', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += String(chunk)))
  child.stderr.on('data', chunk => (err += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  await expect.poll(() => until.test(out) || child.exitCode !== null, { timeout: 30_000 }).toBe(true)
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  return { out: () => out, err: () => err, ended, stop }
}

describe('wavegate twin', { timeout: 60_000 }, () => {
  test('says in its first line of JSON where everything is, and takes its own files away when it is stopped', async () => {
    const { out, err, stop } = await twin(/\n/, '--json')
    const [first = '', ...others] = out().split('\n')
    const told = JSON.parse(first) as { ca: string; config: string; map: string }
    expect(told).toMatchObject({
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/) as string,
      source: { graph: expect.any(String) as string, clientId: expect.any(String) as string, clientSecret: expect.any(String) as string },
      target: { authority: expect.any(String) as string, tenantId: expect.any(String) as string },
    })
    expect([existsSync(told.ca), existsSync(told.config), existsSync(told.map)]).toEqual([true, true, true])
    expect([await stop(), others, err()]).toEqual([0, [''], 'The twin has stopped.\n'])
    expect(existsSync(dirname(told.config))).toBe(false)
  })

  test('killed and started again, serves the same world, so that a run can be gone on with', async () => {
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(import.meta.dirname, 'wavegate.mjs'), ...args], { cwd: folder })
    const check = [
      'check',
      'setup',
      '--config',
      'c.yaml',
      '--map',
      'm.csv',
      '--out',
      'run',
      '--advisory',
      '--only',
      'tenant-identity,verified-domains',
    ]
    const files = ['--write-config', 'c.yaml', '--write-map', 'm.csv', '--json']
    const first = await twin(/\n/, ...files)
    await run(...check)
    await first.stop()
    const second = await twin(/\n/, ...files)
    expect(second.err()).toContain('This is the world that began at ')
    expect((await run(...check, '--resume')).stderr).toMatch(/gathering .* kept from before/)
    await second.stop()
  })

  test.skipIf(!curl)('says for people what can be copied into a shell, and every line of it works', async () => {
    const { out, stop } = await twin(/REQUESTS_CA_BUNDLE/, '--write-config', 'c.yaml')
    const lines = out()
      .split('\n')
      .map(line => line.trim())
    const token = lines.find(line => line.startsWith('TOKEN=')) ?? ''
    const curls = lines.filter(line => line.startsWith('curl '))
    expect(curls).toHaveLength(7)
    const answers = await Promise.all(
      curls.map(async line => JSON.parse((await promisify(execFile)('sh', ['-c', `${token}\n${line}`])).stdout) as unknown),
    )
    const [users, truth, , account, clock] = answers
    expect(users).toMatchObject({ value: [{ userPrincipalName: expect.any(String) as string }, {}, {}] })
    expect(truth).toEqual(expect.arrayContaining([expect.objectContaining({ checks: expect.any(Array) as string[] })]))
    expect(account).toMatchObject({ userPrincipalName: expect.stringContaining('@source.example') as string })
    expect(clock).toMatchObject({ now: expect.any(String) as string })
    const check = lines.find(line => line.startsWith('wavegate check'))
    expect(check).toBe(`wavegate check prestage --config ${join(folder, 'c.yaml')} --map ${join(folder, 'c.yaml.users.csv')} --out run`)
    expect(await stop()).toBe(0)
  })

  test('tells a third tenant as it tells the two: its addresses, its client and the files of its secrets', async () => {
    const { out, stop } = await twin(/\n/, '--json', '--scenario', 'three-tenants')
    const { other, ca, config } = JSON.parse(out()) as Record<'ca' | 'config', string> & { other: Record<string, string> }
    const secret = await readFile(`${config}.secrets/other-read.secret`, 'utf8')
    expect(secret).toBe(other['clientSecret'])
    const form = {
      grant_type: 'client_credentials',
      client_id: other['clientId'] ?? '',
      client_secret: secret,
      scope: `${other['graph']}/.default`,
    }
    const dispatcher = new Agent({ connect: { ca: await readFile(ca, 'utf8') } })
    try {
      const url = `${other['authority']}/${other['tenantId']}/oauth2/v2.0/token`
      const signedIn = await request(url, {
        dispatcher,
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      const { access_token } = (await signedIn.body.json()) as { access_token: string }
      const users = await request(`${other['graph']}/v1.0/users?$select=userPrincipalName`, {
        dispatcher,
        headers: { authorization: `Bearer ${access_token}` },
      })
      expect(await users.body.json()).toMatchObject({
        value: [{ userPrincipalName: expect.stringContaining('#EXT#') as string }, {}, {}, {}, {}, {}],
      })
    } finally {
      await dispatcher.destroy()
    }
    expect(await stop()).toBe(0)
    const people = await twin(/REQUESTS_CA_BUNDLE/, '--scenario', 'three-tenants')
    expect(people.out()).toContain('6 users in three tenants')
    expect(people.out()).toMatch(/^ {2}other {6}\S+ +[\da-f-]{36}$/mu)
    expect(await people.stop()).toBe(0)
  })

  test.each([
    [['--scenario', 'defect:archive-guid-difers'], 'Did you mean defect:archive-guid-differs?'],
    [['--users', '1e9'], 'at most 100,000'],
  ])('ends with invalid input for %s', async (args, sentence) => {
    const failed = await twin(/never/, ...args)
    expect([await failed.ended, failed.err()]).toEqual([20, expect.stringContaining(sentence)])
  })

  test('takes faults from a file, and ends with what is wrong about them', async () => {
    await writeFile(join(folder, 'faults.json'), '[{"kind":"503","service":"graph"}]')
    const { out, stop } = await twin(/\n/, '--json', '--faults', 'faults.json')
    const { control } = JSON.parse(out()) as { control: string }
    expect(await (await fetch(`${control}/faults`)).json()).toMatchObject([{ rule: { kind: '503' } }])
    expect(await stop()).toBe(0)
    await writeFile(join(folder, 'faults.json'), '[{"kind":"meteor"}]')
    const failed = await twin(/never/, '--faults', 'faults.json')
    expect([await failed.ended, failed.err()]).toEqual([20, expect.stringContaining('0.kind')])
  })

  test('replaces no configuration that a person wrote', async () => {
    await writeFile(join(folder, 'c.yaml'), 'source: mine\n')
    const failed = await twin(/never/, '--write-config', 'c.yaml')
    expect([await failed.ended, failed.err()]).toEqual([20, expect.stringContaining('is not replaced')])
    expect(await readFile(join(folder, 'c.yaml'), 'utf8')).toBe('source: mine\n')
  })
})
