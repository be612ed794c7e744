/** What `npm run new` writes for one kind of unit. */
export interface Template {
  /** How the name is written on the command line, e.g. `mail/stale-proxy`. */
  readonly usage: string
  /** What a name must look like. */
  readonly name: RegExp
  /** Every file by its path from the root. */
  files(name: string): Readonly<Record<string, string>>
  /** Where the id may stand already, in another folder: a pattern of paths. */
  taken(name: string): RegExp
  /** What is left to do, in order. */
  steps(name: string): readonly string[]
}

export const kebab = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'

export const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The part after the last slash. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
