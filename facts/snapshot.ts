import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { causeChain, type ErrorCode, WavegateError } from '../domain/errors.ts'
import type { FactRecord } from '../domain/run-record.ts'
import { withoutSecrets } from '../gateways/redact.ts'
import type { Fact } from './define.ts'

/** A stored fact, read back: rows by key, or a value, or the reason why there is none. */
export type StoredFact =
  | { readonly state: 'table'; readonly rows: ReadonlyMap<string, StoredRow>; readonly digest: string }
  | { readonly state: 'value'; readonly value: unknown; readonly at: string; readonly digest: string }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly sentence: string; readonly at: string }

export interface StoredRow {
  readonly row: unknown
  readonly at: string
  /** The stored line; its SHA-256 is the row's digest. */
  readonly line: string
}

const failedShape = z.object({ at: z.string(), code: z.string(), sentence: z.string(), causes: z.array(z.string()) })

export const digestOf = (bytes: string | Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`

const factsFolder = (runFolder: string): string => join(runFolder, 'facts')
const fileOf = (runFolder: string, ref: string, fact: Fact): string =>
  join(factsFolder(runFolder), `${ref}.${fact.kind === 'table' ? 'ndjson' : 'json'}`)
const errorFileOf = (runFolder: string, ref: string): string => join(factsFolder(runFolder), `${ref}.error.json`)

/** Ordinal comparison: the same order on every machine and locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Writes a table, rows ordered by key; complete or not at all. Two rows with one key are an error, never a silent choice. */
export async function writeTable(
  runFolder: string,
  ref: string,
  fact: Fact & { kind: 'table' },
  rows: readonly { row: unknown; at: string }[],
): Promise<FactRecord> {
  const keyed = rows.map(({ row, at }) => ({ key: fact.key(row), at, line: JSON.stringify({ at, row }) }))
  keyed.sort((a, b) => byText(a.key, b.key))
  for (let i = 1; i < keyed.length; i++)
    if (keyed[i]?.key === keyed[i - 1]?.key)
      throw new WavegateError(
        'answer-ambiguous',
        `The fact ${ref} has two rows for '${keyed[i]?.key}'; one was expected. Gather it again, and report it when it stays.`,
      )
  const text = keyed.map(entry => `${entry.line}\n`).join('')
  await writeWhole(fileOf(runFolder, ref, fact), text)
  await rm(errorFileOf(runFolder, ref), { force: true })
  const times = keyed.map(entry => entry.at).toSorted(byText)
  return {
    ref,
    state: 'gathered',
    rows: keyed.length,
    oldest: times[0] ?? null,
    newest: times.at(-1) ?? null,
    digest: digestOf(text),
    error: null,
  }
}

export async function writeValue(
  runFolder: string,
  ref: string,
  fact: Fact & { kind: 'value' },
  value: unknown,
  at: string,
): Promise<FactRecord> {
  const text = `${JSON.stringify({ at, value })}\n`
  await writeWhole(fileOf(runFolder, ref, fact), text)
  await rm(errorFileOf(runFolder, ref), { force: true })
  return { ref, state: 'gathered', rows: 1, oldest: at, newest: at, digest: digestOf(text), error: null }
}

/** Keeps a failed gather with its causes. */
export async function writeFailure(runFolder: string, ref: string, error: unknown, at: string): Promise<FactRecord> {
  const code: ErrorCode = error instanceof WavegateError ? error.code : 'internal'
  // Our own errors hold no secret; what a library says may repeat the request that carried one.
  const causes = causeChain(error).map(withoutSecrets)
  const sentence = causes[0] ?? 'unknown'
  await rm(join(factsFolder(runFolder), `${ref}.ndjson`), { force: true })
  await rm(join(factsFolder(runFolder), `${ref}.json`), { force: true })
  await writeWhole(errorFileOf(runFolder, ref), `${JSON.stringify({ at, code, sentence, causes }, null, 2)}\n`)
  return { ref, state: 'failed', rows: 0, oldest: null, newest: null, digest: null, error: { code, sentence } }
}

/** Reads one fact back; anything that is not exactly what was written is a failed fact. */
export async function readFact(runFolder: string, ref: string, fact: Fact): Promise<StoredFact> {
  const file = fileOf(runFolder, ref, fact)
  // A failure that was recorded after an earlier success is the truth of now.
  if (!existsSync(file) || existsSync(errorFileOf(runFolder, ref))) return readFailure(runFolder, ref)
  const text = await readFile(file, 'utf8')
  try {
    return fact.kind === 'table' ? { state: 'table', rows: parseRows(text, fact), digest: digestOf(text) } : parseValue(text, fact)
  } catch (cause) {
    return {
      state: 'failed',
      code: 'run-folder-invalid',
      sentence: `The stored fact ${ref} cannot be read: ${cause instanceof z.ZodError ? 'a row has another shape than this version writes' : (causeChain(cause)[0] ?? '')}. Gather it again.`,
      at: '',
    }
  }
}

function parseRows(text: string, fact: Fact & { kind: 'table' }): Map<string, StoredRow> {
  const shape = z.object({ at: z.string(), row: fact.row })
  const rows = new Map<string, StoredRow>()
  if (text !== '' && !text.endsWith('\n')) throw new Error('its last line is cut off')
  for (const line of text.split('\n')) {
    if (line === '') continue
    const { at, row } = shape.parse(JSON.parse(line))
    const key = fact.key(row)
    if (rows.has(key)) throw new Error(`two rows for '${key}'`)
    rows.set(key, { row, at, line })
  }
  return rows
}

function parseValue(text: string, fact: Fact & { kind: 'value' }): StoredFact {
  const { at, value } = z.object({ at: z.string(), value: fact.value }).parse(JSON.parse(text))
  return { state: 'value', value, at, digest: digestOf(text) }
}

async function readFailure(runFolder: string, ref: string): Promise<StoredFact> {
  const file = errorFileOf(runFolder, ref)
  if (!existsSync(file)) return { state: 'failed', code: 'gathering-incomplete', sentence: `The fact ${ref} was not gathered.`, at: '' }
  const parsed = failedShape.safeParse(jsonIn(await readFile(file, 'utf8')))
  if (!parsed.success)
    return { state: 'failed', code: 'run-folder-invalid', sentence: `The record of the failed fact ${ref} cannot be read.`, at: '' }
  return { state: 'failed', code: parsed.data.code as ErrorCode, sentence: parsed.data.sentence, at: parsed.data.at }
}

/**
 * An object as the text of a file that holds its own digest, so that an edit shows. It stops accidents and hands that help a little;
 * against somebody who calculates the digest anew only a signature helps.
 */
export const sealed = (content: object): string => `${JSON.stringify({ ...content, digest: digestOf(JSON.stringify(content)) }, null, 2)}\n`

/** The object of a sealed text, without its digest; undefined when it is none, or not as it was written. */
export function unsealed(text: string): unknown {
  const parsed = jsonIn(text)
  if (typeof parsed !== 'object' || parsed === null || !('digest' in parsed)) return undefined
  const { digest, ...content } = parsed
  return digest === digestOf(JSON.stringify(content)) ? content : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes a whole file, perhaps from pieces, or leaves what was there: temporary file in the same folder, synced, renamed. */
export async function writeWhole(file: string, text: string | Uint8Array | Generator<string>): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  const temporary = `${file}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
}
