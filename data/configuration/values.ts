import { z } from 'zod'

/** Schemas of single values; `description` doubles as the remedy in a problem and as help in an editor. */

export const guid = z.guid({ error: 'a GUID such as 05e9a617-0261-4cee-bb44-138d3ef5d965' }).transform(value => value.toLowerCase())

const domainPattern = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

export const domain = z
  .string({ error: 'a domain such as contoso.onmicrosoft.com' })
  .regex(domainPattern, { error: 'a domain such as contoso.onmicrosoft.com' })
  .transform(value => value.toLowerCase())

export const mailAddress = z.email({ error: 'a mail address such as probe@contoso.com' }).transform(value => value.toLowerCase())

export const httpsUrl = z.url({ protocol: /^https$/, error: 'an https address such as https://graph.microsoft.com' })

export const oneDriveHost = z
  .url({ protocol: /^https$/, error: 'the https address of the OneDrive host, such as https://contoso-my.sharepoint.com/' })
  .transform(value => `${new URL(value).origin}/`)

export const text = z
  .string({ error: 'text; put numbers and words like yes in quotes' })
  .trim()
  .min(1, { error: 'text that is not empty' })
  .max(500)

export const path = z.string({ error: 'a path' }).min(1, { error: 'a path' })

const momentPattern = /T\d{2}:\d{2}:\d{2}/

/** RFC 3339 with seconds and offset. */
export const moment = z.iso
  .datetime({ offset: true, error: 'a time with date, seconds and offset, such as 2026-03-14T22:00:00+01:00' })
  .regex(momentPattern, { error: 'a time with seconds, such as 2026-03-14T22:00:00+01:00' })

export const timeZone = z
  .string({ error: 'a time zone such as Europe/Berlin' })
  .refine(isTimeZone, { error: 'a time zone such as Europe/Berlin' })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const environmentName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)

/** Where a secret is kept. The configuration itself never holds one. */
export const reference = z
  .union([z.strictObject({ env: environmentName }), z.strictObject({ file: path })], {
    error: '{ env: NAME } or { file: path }, never the value itself',
  })
  .describe('Where the value is kept: the name of an environment variable, or a file whose path is relative to the configuration.')

export type Reference = z.output<typeof reference>
