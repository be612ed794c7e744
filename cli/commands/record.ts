import { createPublicKey } from 'node:crypto'
import type { Command } from 'commander'
import { exitCodes } from '../../gate/exit-code.ts'
import { outputOf } from '../global-options.ts'
import { makeKey } from '../record/key.ts'
import { makeRecord, type Person } from '../record/record.ts'

interface RecordOptions {
  readonly config: string
  readonly wave?: string
  readonly tester?: string
  readonly role?: string
  readonly key?: string
  readonly answers?: string
  readonly attach: readonly string[]
  readonly replace?: boolean
}

const passphraseVariable = 'WAVEGATE_RECORD_PASSPHRASE'

export function addRecord(program: Command): void {
  const record = program
    .command('record')
    .description('answer what only a person can tell, and sign it')
    .argument('<id>', 'which manual record; see: wavegate explain manual-records')
    .option('--wave <id>', 'the wave that it is about')
    .option('--config <file>', 'configuration', 'wavegate.config.yaml')
    .option('--tester <name>', 'who tested it: a name under policy.testers')
    .option('--role <text>', 'the role in which they did')
    .option('--key <file>', 'the tester’s Ed25519 private key, PEM')
    .option('--answers <file>', 'YAML file with the answers, instead of questions in the terminal')
    .option(
      '--attach <file>',
      'evidence whose SHA-256 is signed; may be repeated',
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option('--replace', 'replace the record that exists')
    .addHelpText(
      'after',
      `\nAn encrypted key asks for its passphrase, or takes it from ${passphraseVariable}.\n\nExamples:\n  wavegate record keygen --out ada.pem\n  wavegate record profile-card --wave wave-1 --tester 'Ada Byron' --role tester --key ada.pem --attach card.png`,
    )
    .action(async (id: string, options: RecordOptions, command: Command) => {
      const output = outputOf(command)
      const terminal = process.stdin.isTTY && process.stderr.isTTY
      const { file, payload, unmet } = await makeRecord(
        {
          id,
          config: options.config,
          wave: options.wave,
          tester: options.tester,
          role: options.role,
          key: options.key,
          answers: options.answers,
          attach: options.attach,
          replace: options.replace === true,
        },
        {
          person: terminal
            ? { answers: async (...about: Parameters<Person['answers']>) => (await import('../record/ask.ts')).askInTerminal(...about) }
            : undefined,
          passphrase: async () =>
            process.env[passphraseVariable] ?? (terminal ? (await import('../record/ask.ts')).askPassphrase() : undefined),
        },
      )
      output.result(`Signed by ${payload.tester}, valid until ${payload.expires}: ${file}`)
      if (unmet.length > 0) output.result(`The gate stays closed by the answers to: ${unmet.join(', ')}.`)
      output.machine({ file, record: payload.record, wave: payload.wave, expires: payload.expires, unmet })
      process.exitCode = exitCodes.open
    })
  record
    .command('keygen')
    .description('make a key to sign records with, and print its public half for policy.testers')
    .requiredOption('--out <file>', 'where to write the private key; never replaces a file')
    .addHelpText('after', '\nExample:\n  wavegate record keygen --out ada.pem')
    .action(async (options: { readonly out: string }, command: Command) => {
      const output = outputOf(command)
      const publicKey = await makeKey(options.out)
      output.say(`Wrote the private key to ${options.out}. Keep it to yourself; the configuration needs the public one:`)
      output.result(createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }).toString().trimEnd())
      output.machine({ privateKey: options.out, publicKey })
      process.exitCode = exitCodes.open
    })
}
