import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const starter = `import { runChild } from ${JSON.stringify(join(import.meta.dirname, 'run-child.mjs'))}
process.exit(await runChild(process.execPath, ['-e', process.argv[1]]))`

/** A starter whose child runs the code, as a person's old Node.js starts wavegate on the one that the installation brought. */
function start(code: string) {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter, code], { stdio: ['ignore', 'pipe', 'inherit'] })
  return {
    parent,
    said: async () => String((await once(parent.stdout, 'data'))[0]),
    ended: once(parent, 'exit').then(([exit]) => exit as number | null),
  }
}

describe('a command behind a starter', { timeout: 30_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'])('ends %s in its own way, and the starter ends after it with its exit code', async signal => {
    const { parent, said, ended } = start(
      `process.on('${signal}', () => setTimeout(() => process.exit(22), 100)); console.log('ready'); setInterval(() => {}, 1000)`,
    )
    expect(await said()).toBe('ready\n')
    parent.kill(signal as NodeJS.Signals)
    expect(await ended).toBe(22)
  })

  test('that a signal kills counts as killed', async () => {
    expect(await start("process.kill(process.pid, 'SIGKILL')").ended).toBe(137)
  })
})
