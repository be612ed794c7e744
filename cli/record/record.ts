import { existsSync } from 'node:fs'
import type { Configuration } from '../../data/configuration/configuration.ts'
import { type ManualRecord, manualRecordById } from '../../data/catalog/manual-records.ts'
import { InputError, type Problem, shownValue, suggestName } from '../../data/problems.ts'
import type { RecordPayload } from '../../data/records/envelope.ts'
import { readRecord } from '../../data/records/read.ts'
import { signRecord } from '../../data/records/write.ts'
import { WavegateError } from '../../domain/errors.ts'
import { readConfigurationFile } from '../../run/read-inputs.ts'
import { type AnswersFile, checkedAnswers, readAnswers } from './answers.ts'
import { digestAttachments } from './attach.ts'
import { isKeyOf, readSigningKey, type SigningKey } from './key.ts'
import { recordFileOf, writeRecord } from './write-record.ts'

export interface RecordRequest {
  readonly id: string
  readonly config: string
  readonly wave: string | undefined
  readonly tester: string | undefined
  readonly role: string | undefined
  readonly key: string | undefined
  readonly answers: string | undefined
  readonly attach: readonly string[]
  readonly replace: boolean
}

/** What need not be asked, and who may be the tester. */
export interface Known extends Pick<RecordRequest, 'tester' | 'role'> {
  readonly testers: readonly string[]
}

/** Who is there to ask; undefined without a terminal. */
export interface Person {
  answers(record: ManualRecord, known: Known): Promise<AnswersFile>
}

export interface Recording {
  readonly file: string
  readonly payload: RecordPayload
  /** Questions with another answer than the one that opens the gate. */
  readonly unmet: readonly string[]
}

const day = 86_400_000
const problem = (place: string, expected: string, fix: string, value?: string): Problem => ({
  line: undefined,
  place,
  value: value === undefined ? undefined : shownValue(value),
  expected,
  fix,
})

/**
 * Asks the questions of a manual record, or reads their answers from a file, then signs and writes it. Nothing is written
 * unless everything is in order. Errors: `usage` and `configuration-invalid`, an `InputError` that lists all problems.
 */
export async function makeRecord(
  request: RecordRequest,
  {
    person,
    passphrase,
    now = Date.now,
  }: { readonly person: Person | undefined; readonly passphrase: () => Promise<string | undefined>; readonly now?: () => number },
): Promise<Recording> {
  const record = manualRecordById.get(request.id)
  if (!record)
    throw new WavegateError('usage', `There is no manual record '${request.id}'; ${suggestName(request.id, [...manualRecordById.keys()])}.`)
  const configuration = await readConfigurationFile(request.config)
  const problems: Problem[] = []
  const file = placeOf(record, request, configuration, problems)
  const key = request.key === undefined ? undefined : await readSigningKey(request.key, passphrase)
  if (key === undefined) problems.push(problem('--key', 'the tester’s private key', 'make one with: wavegate record keygen --out key.pem'))
  const attachments = await digestAttachments(request.attach, problems)
  const testers = configuration.settings.policy.testers.map(({ name }) => name)
  const given = await answersOf(record, { ...request, testers }, person, problems)
  const answers = given === undefined ? [] : checkedAnswers(record, given.answers, problems)
  const [tester, role] = [(request.tester ?? given?.tester ?? '').trim(), (request.role ?? given?.role ?? '').trim()]
  if (given !== undefined) checkTester(tester, role, key, configuration, problems)
  if (problems.length > 0 || file === undefined || key === undefined) throw new InputError('usage', `The record ${record.id}`, problems)

  const time = now()
  const payload: RecordPayload = {
    record: record.id,
    wave: record.about === 'wave' ? (request.wave ?? null) : null,
    tenants: { source: configuration.tenants.source.tenantId, target: configuration.tenants.target.tenantId },
    answers,
    tester,
    role,
    time: new Date(time).toISOString(),
    expires: new Date(time + record.validityDays * day).toISOString(),
    attachments,
  }
  const text = signRecord(payload, key.pem, key.passphrase)
  const reading = readRecord(text, { testers: configuration.settings.policy.testers, asOf: payload.time })
  if (reading.state !== 'valid')
    throw new WavegateError('internal', `The record ${record.id} would not count as it was made (${reading.state}); it was not written.`)
  await writeRecord(file, text, request.replace)
  return { file, payload, unmet: reading.unmet }
}

function placeOf(
  record: ManualRecord,
  { wave, replace }: RecordRequest,
  configuration: Configuration,
  problems: Problem[],
): string | undefined {
  const waves = configuration.settings.waves.map(({ id }) => id)
  if (wave === undefined && record.about === 'wave')
    problems.push(problem('--wave', 'the wave that the record is about', `use one of: ${waves.join(', ')}`))
  if (wave !== undefined && !waves.includes(wave))
    problems.push(problem('--wave', 'a wave of the configuration', suggestName(wave, waves), wave))
  if (configuration.records === undefined) {
    problems.push(problem('records', 'a folder for records in the configuration', `add records: records to ${configuration.file}`))
    return undefined
  }
  const file = recordFileOf(configuration.records, wave, record.id)
  if (!replace && existsSync(file)) problems.push(problem('', 'no record yet', 'replace it with --replace, or keep it', file))
  return file
}

async function answersOf(
  record: ManualRecord,
  request: RecordRequest & Known,
  person: Person | undefined,
  problems: Problem[],
): Promise<AnswersFile | undefined> {
  if (request.answers !== undefined) return readAnswers(request.answers)
  if (person === undefined) {
    problems.push(
      problem(
        '--answers',
        'a terminal to ask in, or a file with answers',
        `answer ${record.questions.map(({ id }) => id).join(', ')} in a YAML file`,
      ),
    )
    return undefined
  }
  // Nobody answers ten questions to be told afterwards that the key is missing.
  return problems.length > 0 ? undefined : person.answers(record, request)
}

function checkTester(tester: string, role: string, key: SigningKey | undefined, configuration: Configuration, problems: Problem[]): void {
  const { testers } = configuration.settings.policy
  const names = testers.map(({ name }) => name)
  const known = testers.find(({ name }) => name === tester)
  if (tester === '') problems.push(problem('tester', 'who tested it', 'name them with --tester'))
  else if (known === undefined)
    problems.push(
      problem(
        'tester',
        'a name under policy.testers of the configuration',
        names.length === 0 ? 'add the tester with their public key' : suggestName(tester, names),
        tester,
      ),
    )
  else if (key !== undefined && !isKeyOf(key.publicKey, known.publicKey))
    problems.push(
      problem(
        '--key',
        `the private key that belongs to the public key of ${tester} in the configuration`,
        'sign with your own key, or correct policy.testers',
      ),
    )
  if (role === '' || role.length > 200)
    problems.push(problem('role', 'the tester’s role in at most 200 characters', 'name it with --role', role))
}
