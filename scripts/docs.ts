import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generated, outdated, registries } from './generated.ts'

/** `npm run docs` writes what is generated; with `--check` it names what is out of date and exits with 1. */
const root = join(import.meta.dirname, '..')
const checking = process.argv.includes('--check')

const written: string[] = []
function bringUpToDate(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of outdated(files)) {
    written.push(file)
    if (checking) continue
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

// The registries first: the pages are written from what they register.
bringUpToDate(registries())
bringUpToDate(await generated())

const names = [...new Set(written)]
if (checking && names.length > 0) {
  process.stderr.write(`${names.map(name => `${name} is out of date`).join('\n')}\nRepair it with: npm run docs\n`)
  process.exitCode = 1
} else process.stdout.write(names.length === 0 ? 'Everything generated is up to date.\n' : `Wrote ${names.join(', ')}.\n`)
