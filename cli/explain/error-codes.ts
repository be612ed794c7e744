import { checks } from '../../checks/index.ts'
import { type PredictedError, predictedErrors } from '../../data/catalog/predicted-errors.ts'
import { type ErrorCode, errorMeanings } from '../../domain/errors.ts'
import { exitCodeOfError } from '../../gate/exit-code.ts'
import { type Entry, type Kind, text } from './entry.ts'

const entryOf = (error: PredictedError): Entry => {
  const predictors = checks.filter(check => (check.predicts ?? []).some(code => code === error.code))
  const reason = error.predictable ? undefined : `  No check can foresee it: ${error.reason}.`
  return {
    id: error.code,
    title: error.meaning,
    note: error.family,
    text: () =>
      text(
        `${error.code} (${error.family})`,
        '',
        error.meaning,
        '',
        error.says === undefined ? undefined : `  the service says: ${error.says}`,
        ...predictors.map(check => `  predicted by ${check.id}: ${check.title}`),
        predictors.length === 0 ? (reason ?? '  No check predicts it.') : undefined,
        `  source: ${error.source}`,
      ),
    data: { ...error, predictedBy: predictors.map(check => check.id) },
  }
}

const own = (Object.entries(errorMeanings) as [ErrorCode, string][]).map(([code, meaning]): Entry => {
  const exitCode = exitCodeOfError(code)
  return {
    id: code,
    title: meaning,
    note: 'wavegate',
    text: () =>
      text(
        `${code} (of wavegate itself)`,
        '',
        meaning,
        '',
        `  exit code when it ends a command: ${exitCode}`,
        '  a fact that failed with it leaves its verdicts undecided',
      ),
    data: { code, meaning, family: 'wavegate', exitCode },
  }
})

export const errorKind: Kind = {
  name: 'error-codes',
  one: 'error code',
  key: 'errorCodes',
  entries: [...predictedErrors.map(entryOf), ...own],
}
