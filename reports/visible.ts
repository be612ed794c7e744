/**
 * Characters that change how a line is shown without being seen: terminal escapes, zero-width and bidirectional
 * formats, lone surrogates, line separators. Directory data may hold any of them.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
/** The same, but leaving line feed and tab, which markup needs between its elements. */
const hiddenInMarkup = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

const name = (character: string): string => `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`

/** Text of one line with every hidden character written out, e.g. `⟦U+202E⟧`. */
export const visible = (text: string): string => text.replace(hidden, name)

/** A whole page with every hidden character written out; line feeds and tabs stay. */
export const visibleMarkup = (markup: string): string => markup.replace(hiddenInMarkup, name)

const escape = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/** JSON text with every hidden character as an escape: nothing is lost for the machine that reads it. */
export const escapedJson = (json: string): string => json.replace(hidden, escape)
