import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Judges a thousand random worlds without a defect, on two cores: `npm run worlds [count] [seed]`. Takes about half a second a world. */
const [count = '1000', seed = String(Date.now() % 0x7fffffff)] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
process.stdout.write(`${count} worlds from seed ${seed}\n`)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const child = spawn(process.execPath, [vitest, 'run', '--project', 'proofs', '--maxWorkers=2', 'test/proofs/clean-worlds'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, WAVEGATE_WORLDS: count, WAVEGATE_SEED: seed },
})
child.on('exit', code => {
  process.exitCode = code ?? 1
})
