#!/usr/bin/env node
// Runs on any Node.js: it must be able to say which one is needed. Everything newer starts behind it.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from './run-child.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const least = [22, 22]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > least[0] || (major === least[0] && minor >= least[1])) {
  const source = join(here, 'main.ts')
  await import(existsSync(source) ? './main.ts' : './main.js')
} else {
  const local = join(here, '..', 'node_modules', '.bin', 'node')
  if (!existsSync(local) || process.env.WAVEGATE_REEXECUTED === '1') {
    process.stderr.write(
      `wavegate needs Node.js ${least.join('.')} or newer; this is ${process.versions.node}. In a clone run 'npm start' once, which brings its own; elsewhere install a newer Node.js.\n`,
    )
    process.exit(70)
  }
  process.exit(
    await runChild(local, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      env: { ...process.env, WAVEGATE_REEXECUTED: '1' },
    }),
  )
}
