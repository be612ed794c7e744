const tokenLike = /eyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]{12,}/gi
const assigned = /\b(client_secret|client_assertion|password|access_token|refresh_token|assertion|code)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi
// oxlint-disable-next-line no-control-regex -- control characters are what is removed
const control = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]+/g

/** Text without what looks like a token or a secret. */
export const withoutSecrets = (text: string): string =>
  text.replace(tokenLike, '[token removed]').replace(bearer, '$1 [token removed]').replace(assigned, '$1$2[removed]')

/**
 * Text of a service, fit for a message: without tokens and secrets, without control characters that
 * would steer a terminal or reorder text, at most `limit` characters long.
 */
export function quoted(text: string, limit = 300): string {
  const plain = withoutSecrets(text.slice(0, limit * 20))
    .replace(control, ' ')
    .trim()
  return plain.length > limit ? `${plain.slice(0, limit)}…` : plain
}

/** Path of a request without the values of its query: those may be addresses or tokens. */
export function pathOf(url: string): string {
  const parsed = URL.parse(url, 'https://relative.invalid')
  if (parsed === null) return '(unreadable address)'
  const names = [...new Set(parsed.searchParams.keys())]
  return quoted(names.length === 0 ? parsed.pathname : `${parsed.pathname}?${names.join('&')}`)
}
