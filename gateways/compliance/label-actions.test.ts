import { describe, expect, test } from 'vitest'
import { labelEncryption } from './label-actions.ts'

const encrypt = (settings: Readonly<Record<string, string>>, spelling: (key: string) => string = key => key): string =>
  JSON.stringify({
    [spelling('Type')]: 'encrypt',
    [spelling('Settings')]: Object.entries(settings).map(([Key, Value]) => ({ [spelling('Key')]: Key, [spelling('Value')]: Value })),
  })
const marking = JSON.stringify({ Type: 'applycontentmarking', SubType: 'header', Settings: [{ Key: 'text', Value: 'Secret' }] })

describe('what a label does to content', () => {
  test('a template encrypts, beside other actions', () => {
    expect(labelEncryption([marking, encrypt({ protectiontype: 'template', disabled: 'false' })])).toEqual({
      encrypts: true,
      protectionType: 'template',
      doubleKey: false,
    })
  })

  test('permissions that users define and a second key are named', () => {
    expect(labelEncryption([encrypt({ ProtectionType: 'UserDefined' })]).protectionType).toBe('userdefined')
    expect(labelEncryption([encrypt({ protectiontype: 'template', doublekeyencryptionurl: 'https://keys.example' })]).doubleKey).toBe(true)
  })

  test('keys are read in any case', () => {
    expect(labelEncryption([encrypt({ protectiontype: 'template' }, key => key.toLowerCase())]).encrypts).toBe(true)
  })

  test.each([
    ['no action', []],
    ['an action that marks only', [marking]],
    ['an encryption that is switched off', [encrypt({ protectiontype: 'template', disabled: 'True' })]],
    ['an action that removes protection', [encrypt({ protectiontype: 'removeprotection' })]],
  ])('%s does not encrypt', (_, actions) => {
    expect(labelEncryption(actions)).toMatchObject({ encrypts: false, protectionType: null })
  })

  test.each([
    ['no JSON', 'encrypt'],
    ['another shape', JSON.stringify(['encrypt'])],
    ['settings of another shape', JSON.stringify({ Type: 'encrypt', Settings: { protectiontype: 'template' } })],
  ])('%s is unknown, not harmless', (_, text) => {
    expect(labelEncryption([marking, text]).encrypts).toBeNull()
  })
})
