/** Codes are public: they appear in `*.error.json`, in `--json` output and in the exit code's reason. */
export type ErrorCode =
  | 'configuration-invalid'
  | 'identity-map-invalid'
  | 'catalog-invalid'
  | 'usage'
  | 'sign-in-failed'
  | 'wrong-tenant'
  | 'permission-missing'
  | 'unreachable'
  | 'throttled'
  | 'timeout'
  | 'answer-malformed'
  | 'answer-truncated'
  | 'answer-ambiguous'
  | 'request-refused'
  | 'not-found'
  | 'delegated-token-missing'
  | 'identity-empty'
  | 'baseline-missing'
  | 'gathering-incomplete'
  | 'run-folder-invalid'
  | 'interrupted'
  | 'internal'

/** What each code means, for whoever reads it in a report or in `--json`. */
export const errorMeanings: Readonly<Record<ErrorCode, string>> = {
  'configuration-invalid': 'The configuration, or a file that it names, is not as expected; the message lists every place.',
  'identity-map-invalid': 'The identity map is not as expected; the message lists every row.',
  'catalog-invalid': 'The catalog of this version contradicts itself.',
  usage: 'The command was called in a way that makes no sense; the message says how it was meant.',
  'sign-in-failed': 'The identity was refused, by the authority or by a service.',
  'wrong-tenant': 'Another tenant answered than the configuration names.',
  'permission-missing': 'The app is signed in, but may not read this.',
  unreachable: 'The service could not be reached, or answered that it is out of order, after all attempts.',
  throttled: 'The service asked to wait longer than a run waits, after all attempts.',
  timeout: 'The service did not answer in time, after all attempts.',
  'answer-malformed': 'The answer is not what the service documents, so nothing was concluded from it.',
  'answer-truncated': 'The answer was cut short, so that rows may be missing.',
  'answer-ambiguous': 'The answer names more than one object where one was expected.',
  'request-refused': 'The service refused the request for a reason of its own, which the message repeats.',
  'not-found': 'What was asked for does not exist there, or the configuration does not name it.',
  'delegated-token-missing': 'The service answers only to a person who signed in, and nobody did.',
  'identity-empty': 'A question about one object would have named none, and so have been answered about all.',
  'baseline-missing': 'There is no earlier run of this wave to compare with.',
  'gathering-incomplete': 'The fact was never gathered in this run.',
  'run-folder-invalid': 'The run folder, or a file in it, is not as the run wrote it.',
  interrupted: 'The run was stopped before this was read.',
  internal: 'A fault of the program itself; please report it.',
}

/** An error with a code for machines and one sentence for people: what happened to which thing, what was expected, what to do. */
export class WavegateError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, sentence: string, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'WavegateError'
    this.code = code
  }
}

/** The messages of an error and of its causes, outermost first. */
export function causeChain(error: unknown): string[] {
  const messages: string[] = []
  let current: unknown = error
  while (current !== undefined && current !== null && messages.length < 8) {
    messages.push(current instanceof Error ? current.message : typeof current === 'string' ? current : 'an unknown failure')
    current = current instanceof Error ? current.cause : undefined
  }
  return messages
}
