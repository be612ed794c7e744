// count-tests <report.json> <exit code>: prints `passed failed` of one run of vitest.
// A file that could not be loaded has no tests but is a failure; so is a run that ended badly with nothing failed.
import { readFileSync } from 'node:fs'

const [file = '', exitCode = ''] = process.argv.slice(2)
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
if (!Number.isInteger(numPassedTests) || !Number.isInteger(numFailedTests) || !Array.isArray(testResults))
  throw new Error(`${file} is no report of vitest.`)
const unloaded = testResults.filter(
  result => result.status === 'failed' && !result.assertionResults.some(each => each.status === 'failed'),
).length
const known = numFailedTests + unloaded
const failed = known === 0 && (exitCode !== '0' || numPassedTests === 0) ? 1 : known
process.stdout.write(`${numPassedTests} ${failed}\n`)
