import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisteredCheck } from '../checks/index.ts'
import { WavegateError } from '../domain/errors.ts'
import type { CheckRecord } from '../domain/run-record.ts'
import { digestOf } from '../facts/snapshot.ts'
import { checks } from '../checks/index.ts'

const pages = join(import.meta.dirname, '..', 'checks')

/** The page of a check, Markdown. */
export function pageOf(check: Pick<RegisteredCheck, 'area' | 'id'>): string {
  const file = join(pages, check.area, `${check.id}.md`)
  if (!existsSync(file)) throw new WavegateError('catalog-invalid', `The check ${check.id} has no page; expected ${file}.`)
  return readFileSync(file, 'utf8')
}

/** The text under one heading of a page, without the heading. */
export function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(`\n## ${heading}\n`)
  if (start < 0) return ''
  const body = page.slice(start + heading.length + 5)
  const end = body.search(/^## /m)
  return (end < 0 ? body : body.slice(0, end)).trim()
}

/** Everything of a check that a run keeps. */
export function recordOf(check: RegisteredCheck): CheckRecord {
  const page = pageOf(check)
  return {
    id: check.id,
    area: check.area,
    title: check.title,
    scope: check.scope,
    severity: check.severity,
    waivable: check.waivable,
    covers: { setup: check.covers.setup ?? [], tests: check.covers.tests ?? [], limitations: check.covers.limitations ?? [] },
    predicts: check.predicts ?? [],
    needs: check.needs,
    sources: check.sources,
    ...(check.side === undefined ? {} : { side: check.side }),
    sides: Object.fromEntries(Object.entries(check.messages).flatMap(([id, { side }]) => (side === undefined ? [] : [[id, side]]))),
    causedBy: check.causedBy ?? [],
    judged: sectionOf(page, 'How it is judged'),
    remedy: sectionOf(page, 'How to fix'),
  }
}

/** Digest of the whole catalog of checks: their metadata, messages and gates. Two runs with one digest asked the same questions. */
export function catalogDigest(): string {
  const metadata = checks.map(
    ({ id, area, title, scope, subjects, severity, waivable, guards, covers, predicts, when, probe, needs, messages, side, causedBy }) => ({
      id,
      area,
      title,
      scope,
      subjects: subjects ?? null,
      severity,
      waivable,
      guards,
      covers,
      predicts: predicts ?? [],
      when: when ?? [],
      probe: probe ?? false,
      needs,
      messages,
      side: side ?? 'both',
      causedBy: causedBy ?? [],
    }),
  )
  return digestOf(JSON.stringify(metadata))
}
