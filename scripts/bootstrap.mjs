// What `npm start` and `npm test` run. It runs on the machine's own Node.js (20 or newer), installs what is missing,
// and goes on with the Node.js that the installation brought when the machine's is too old.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.wavegate-installed')

const lockDigest = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()

function run(command, args, env = process.env) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
  if (done.error) {
    process.stderr.write(`'${command}' could not be started: ${done.error.message}\n`)
    return 70
  }
  return done.status ?? 70
}

if (!installed()) {
  process.stderr.write('Installing what is missing (npm ci) …\n')
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    process.stderr.write('The installation failed; see the lines above. Is the npm registry reachable from here?\n')
    process.exit(status)
  }
  writeFileSync(stamp, lockDigest())
}

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
const [mode = 'rehearse', ...rest] = process.argv.slice(2)
process.exit(
  mode === 'test'
    ? run(process.platform === 'win32' ? 'vitest.cmd' : 'vitest', ['run', '--project', 'unit', ...rest], env)
    : run('node', [join(root, 'cli', 'wavegate.mjs'), mode, ...rest], env),
)
