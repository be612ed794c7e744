import type { Decisions } from '../../domain/settings.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './decisions-recorded.ts'

const deciding = (changed: Partial<Decisions>, target: 'cloud' | 'hybrid' = 'cloud') => ({
  topology: { source: 'cloud' as const, target },
  decisions: { ...sampleSettings.decisions, ...changed },
})

proveCheck(check, {
  pass: [
    { name: 'two cloud tenants need no hybrid timing', settings: deciding({}), facts: {} },
    { name: 'a hybrid target with its timing', settings: deciding({ hybridTiming: 'after' }, 'hybrid'), facts: {} },
    { name: 'the preview with its proof', settings: deciding({ holds: 'preview', holdPreviewEnrolment: 'ticket 4711' }), facts: {} },
  ],
  fail: [
    {
      name: 'a hybrid target without timing',
      message: 'missing',
      found: /1 decision open: decisions\.hybridTiming/,
      settings: deciding({}, 'hybrid'),
      facts: {},
    },
    {
      name: 'the preview without proof',
      message: 'missing',
      found: /holdPreviewEnrolment/,
      settings: deciding({ holds: 'preview', holdPreviewEnrolment: ' ' }),
      facts: {},
    },
  ],
})
