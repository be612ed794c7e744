const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\t': '&#x9;',
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these characters
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A value that can stand in an attribute or between tags; characters that XML cannot hold are dropped. */
export const escapeXml = (value: string): string =>
  value.replaceAll(unwritable, '').replaceAll(/[&<>"'\n\r\t]/g, char => entities[char] ?? char)
