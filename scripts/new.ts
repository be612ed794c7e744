import { join } from 'node:path'
import { WavegateError } from '../domain/errors.ts'
import { createUnit, usage } from './new-unit.ts'

/** `npm run new <kind> <name>`: writes a unit whose tests fail until it is complete. */
const [kind, name, ...more] = process.argv.slice(2)

try {
  if (kind === undefined || name === undefined || more.length > 0) throw new WavegateError('usage', usage)
  const { files, steps } = createUnit(join(import.meta.dirname, '..'), kind, name)
  process.stdout.write(`Wrote ${files.join(', ')}.\nLeft to do:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}\n`)
} catch (error) {
  if (!(error instanceof WavegateError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 20
}
