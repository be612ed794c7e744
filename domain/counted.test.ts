import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test.each([
  [0, '0 holds'],
  [1, '1 hold'],
  [2, '2 holds'],
])('%d is said with the word that fits it', (count, said) => expect(counted(count, 'hold', 'holds')).toBe(said))
