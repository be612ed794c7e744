import { dirname, extname, join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { WavegateError } from '../domain/errors.ts'
import type { GateName } from '../domain/verdict.ts'
import { LedgerReporter } from './ledger-reporter.ts'
import { suiteTags } from './suite-tags.ts'

const here = dirname(fileURLToPath(import.meta.url))
const extension = extname(fileURLToPath(import.meta.url))

const onStderr = (): Writable => new Writable({ write: (chunk, _encoding, done) => process.stderr.write(chunk as Buffer, () => done()) })

/** Runs the suite of one gate over a run folder in vitest, untouched by any configuration file of the current folder. */
export async function runSuite(
  gate: GateName,
  runFolder: string,
  onChecked?: (check: string, open: number) => void,
): Promise<LedgerReporter> {
  const reporter = new LedgerReporter(onChecked)
  const exitCode = process.exitCode
  const vitest = await createVitest(
    {
      root: join(here, '..'),
      config: false,
      watch: false,
      dir: here,
      include: [`**/${gate}.suite${extension}`],
      exclude: [],
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      allowOnly: false,
      fsModuleCache: false,
      reporters: [reporter],
      testTimeout: 600_000,
      tags: suiteTags(),
    },
    {},
    // Of its own accord the runner hides the cursor and writes to stdout, which is for results.
    { stdout: onStderr(), stderr: onStderr() },
  )
  try {
    vitest.provide('runFolder', runFolder)
    await vitest.start()
  } catch (cause) {
    throw new WavegateError('internal', `The runner could not judge the gate ${gate}.`, { cause })
  } finally {
    await vitest.close()
    // The runner sets it for any failing test; the gate decides instead.
    process.exitCode = exitCode
  }
  return reporter
}
