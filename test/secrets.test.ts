import { expect, test } from 'vitest'
import { textFiles, textOf } from './files.ts'

/** What real secrets look like. Values that tests make up at run time never match. */
const secrets: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{40}/,
  'a signed token': /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/,
  'an Entra client secret': /\b[\w~.-]{3}8Q~[\w~.-]{31,34}/,
  'a GitHub token': /\b(gh[pousr]_\w{36}|github_pat_\w{40,})/,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'an AWS key': /\bAKIA[0-9A-Z]{16}\b/,
  'a literal secret': /\b(client_?secret|password|passwd|api_?key|access_?token)['"]?\s*[:=]\s*['"][A-Za-z0-9+/_~.=-]{20,}['"]/i,
}

/** Paths of the machine that something was written on. */
const places = ['work', 'home', 'Users'].map(folder => new RegExp(`(^|[\\s'"\`(=])/${folder}/[a-z]`, 'm'))
const library = new RegExp(['\\', 'library', '/'].join('').replace('library', '.library'))

const findings = (patterns: Readonly<Record<string, RegExp>>): string[] =>
  textFiles.flatMap(file => {
    const text = textOf(file) ?? ''
    return Object.entries(patterns).flatMap(([what, pattern]) => {
      const at = text.search(pattern)
      return at < 0
        ? []
        : [`${file}:${text.slice(0, at).split('\n').length} holds ${what}; take it out, and out of the history: git log -S`]
    })
  })

test('no file holds anything that looks like a secret', () => {
  expect(findings(secrets)).toEqual([])
})

test('every pattern recognises what it is for', () => {
  const samples: Readonly<Record<string, string>> = {
    'a private key': `-----BEGIN ${'PRIVATE'} KEY-----\n${'A'.repeat(64)}`,
    'a signed token': ['eyJ', 'eyJ', ''].map(start => `${start}${'a'.repeat(20)}`).join('.'),
    'an Entra client secret': `abc8${'Q'}~${'d'.repeat(34)}`,
    'a GitHub token': `gh${'p'}_${'a'.repeat(36)}`,
    'an npm token': `np${'m'}_${'a'.repeat(36)}`,
    'an AWS key': `AK${'IA'}${'A'.repeat(16)}`,
    'a literal secret': `password: '${'a'.repeat(24)}'`,
  }
  expect(Object.entries(secrets).filter(([what, pattern]) => !pattern.test(samples[what] ?? ''))).toEqual([])
})

test('no file names a place on the machine that it was written on', () => {
  expect(
    findings(Object.fromEntries([...places, library].map((pattern, index) => [`a path of one machine (${index + 1})`, pattern]))),
  ).toEqual([])
})
