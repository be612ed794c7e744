import { z } from 'zod'
import type { GraphAnswer } from './client.ts'
import { graphFailure, refusalOf } from './failure.ts'
import { segment } from './odata.ts'
import type { GraphReader } from './reader.ts'

const driveSchema = z.object({
  id: z.string(),
  driveType: z.string().nullable(),
  webUrl: z.string().nullable(),
  quota: z.object({ used: z.number().nullish(), total: z.number().nullish(), state: z.string().nullish() }).nullish(),
})

/** What an app may learn about one user's OneDrive; the kinds of "no" are not the same. */
export type Drive =
  | {
      readonly state: 'present'
      readonly id: string
      readonly webUrl: string
      readonly usedBytes: number | null
      readonly quotaState: string
    }
  /** The user exists, the OneDrive was never made. */
  | { readonly state: 'absent' }
  | { readonly state: 'no-such-user' }
  | { readonly state: 'locked' }
  /** Refused, which is no evidence that there is none. */
  | { readonly state: 'refused'; readonly code: string }

/** Codes of a 404 that speaks of the site, not of the user. */
const noSite = new Set(['resourcenotfound', 'itemnotfound', 'notfound'])

/**
 * One user's OneDrive. Only ever with an app's token: a person's read would make the OneDrive
 * (https://learn.microsoft.com/graph/api/drive-get). One question per user, 20 in a batch.
 */
export async function driveOf(graph: GraphReader, userId: string): Promise<Drive> {
  const path = `/users/${segment(userId)}/drive?$select=id,driveType,webUrl,quota`
  const answer = await graph.get(path, { perUser: true })
  if (answer.status === 200) {
    const drive = graph.parse(driveSchema, path, answer)
    return {
      state: 'present',
      id: drive.id,
      webUrl: drive.webUrl ?? '',
      usedBytes: drive.quota?.used ?? null,
      quotaState: drive.quota?.state ?? '',
    }
  }
  return kindOf(answer) ?? Promise.reject(graphFailure(graph.side, 'GET', path, answer))
}

function kindOf(answer: GraphAnswer): Drive | undefined {
  const { code } = refusalOf(answer)
  if (answer.status === 423) return { state: 'locked' }
  // The app itself lacks the permission: that says nothing about this user.
  if (answer.status === 403) return code.toLowerCase() === 'authorization_requestdenied' ? undefined : { state: 'refused', code }
  if (answer.status !== 404) return undefined
  if (code.toLowerCase() === 'request_resourcenotfound') return { state: 'no-such-user' }
  return noSite.has(code.toLowerCase()) ? { state: 'absent' } : undefined
}
