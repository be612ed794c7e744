/** Text of ours or of a catalog inside a table cell: nothing in it is taken for Markdown or HTML, and it stays on one line. */
export const prose = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_<>|[\]]/g, '\\$&')

/** An id, a name or a path in a table cell. */
export const code = (text: string): string => `\`${text.replaceAll(/\s+/g, ' ').replaceAll(/[`\\]/g, '').replaceAll('|', '\\|')}\``

export const codes = (texts: readonly string[]): string => texts.map(code).join(', ')

export const link = (label: string, to: string): string => `[${label}](${to.replaceAll(/[\s|()<>]/g, encodeURIComponent)})`

/** A table of cells that are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll(/[\r\n]+/g, ' ')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A whole generated page: says what writes it, ends with one line feed. */
export function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, '<!-- Written by `npm run docs`; change what it is written from. -->', ...parts].join('\n\n')}\n`
}

/** The public page of a source by its last words, e.g. `get-mailbox` for a long address. */
export function sourceLink(source: string): string {
  const last =
    source
      .replace(/[#?].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? source
  return link(code(last), source)
}
