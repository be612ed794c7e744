// What `npm start` and `npm test` run. It runs on the machine's own Node.js (20 or newer), installs what is missing,
// and goes on with the Node.js that the installation brought when the machine's is too old.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from '../cli/run-child.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules', '.bin')
const stamp = join(root, 'node_modules', '.wavegate-installed')
const least = [22, 22]

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()

const run = (command, args, env = process.env) => runChild(command, args, { cwd: root, env })

/** npm as the one that started us, where there is one: `npm` alone cannot be spawned on Windows. */
const npm = args => {
  const started = process.env.npm_execpath
  return started?.endsWith('.js') ? run(process.execPath, [started, ...args]) : run('npm', args)
}

if (!installed()) {
  process.stderr.write('Installing what is missing (npm ci) …\n')
  const status = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    process.stderr.write('The installation failed; see the lines above. Is the npm registry reachable from here?\n')
    process.exit(status)
  }
  writeFileSync(stamp, lockDigest())
}

/** The Node.js to go on with: our own when the installation brought one, else the machine's when it is new enough. */
function nodeToUse() {
  const local = join(bin, 'node')
  if (existsSync(local)) return local
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return process.execPath
  process.stderr.write(
    `wavegate needs Node.js ${least.join('.')} or newer; this is ${process.versions.node}, and for this machine none comes from the registry. Install a newer one.\n`,
  )
  process.exit(70)
}

const node = nodeToUse()
const env = { ...process.env, PATH: [bin, process.env.PATH ?? ''].join(delimiter) }
const [mode = 'rehearse', ...rest] = process.argv.slice(2)
if (mode === 'install') process.exit(0)
if (mode !== 'test') process.exit(await run(node, [join(root, 'cli', 'wavegate.mjs'), mode, ...rest], env))
const status = await run(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', ...rest], env)
process.stderr.write(
  'Left out: tests in containers, which need Docker (bash .ci/with-docker npx vitest run --project containers), and long proofs (npx vitest run --project proofs).\n',
)
process.exit(status)
