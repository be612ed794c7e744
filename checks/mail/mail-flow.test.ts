import { mailFlow } from '../../facts/testing-probes.ts'
import { proveCheck } from '../testing.ts'
import mailFlowCheck from './mail-flow.ts'

const toTarget = mailFlow('target', [
  ['source', 'probe-target@source.example', 'delivered'],
  ['target', 'probe@target.example', 'delivered'],
])
const toSource = mailFlow('source', [['source', 'probe@source.onmicrosoft.example', 'delivered']])
const fromOutside = mailFlow(
  'target',
  [
    ['target', 'probe-target@source.example', 'delivered'],
    ['source', 'probe-target@source.example', 'delivered'],
    ['target', 'probe@target.example', 'delivered'],
  ],
  'target',
)
const all = (source = toTarget, target = toSource, outside = fromOutside) => ({
  'source.probeMailFlow': source,
  'target.probeMailFlow': target,
  'target.probeOutsideMail': outside,
})

proveCheck(mailFlowCheck, {
  pass: [{ name: 'delivered in both and from outside, once under a second address', facts: all() }],
  fail: [
    {
      name: 'refused where the mailbox lives',
      message: 'failed',
      found: /from probe@source\.example to probe-target@source\.example .* refused in the target/,
      facts: all(
        mailFlow('target', [
          ['source', 'probe-target@source.example', 'delivered'],
          ['target', 'probe@target.example', 'failed'],
        ]),
      ),
    },
    {
      name: 'refused before it left',
      message: 'failed',
      found: /refused in the target/,
      facts: all(toTarget, mailFlow('source', [['target', 'probe-source@target.example', 'failed']])),
    },
    {
      name: 'from outside, refused in the source that only had to pass it on',
      message: 'failed',
      found: /from probe@target\.example to probe-target@source\.example was refused in the source/,
      facts: all(toTarget, toSource, mailFlow('target', [['source', 'probe-target@source.example', 'failed']], 'target')),
    },
    {
      name: 'the target address leads to nobody there',
      message: 'failed',
      found: /to probe-target@source\.example was refused in the target/,
      facts: all(
        mailFlow('target', [
          ['source', 'probe-target@source.example', 'delivered'],
          ['target', 'nobody@target.example', 'failed'],
        ]),
      ),
    },
    {
      name: 'quarantined',
      message: 'held',
      facts: all(toTarget, mailFlow('source', [['source', 'probe@source.example', 'quarantined']])),
    },
    {
      name: 'a failure weighs more than doubt',
      message: 'failed',
      facts: all(mailFlow('target', []), mailFlow('source', [['source', 'probe@source.example', 'failed']])),
    },
  ],
  undecided: [
    {
      name: 'left, and never seen where the mailbox lives',
      reason: /not traced as delivered in the target after 5 minutes/,
      facts: all(mailFlow('target', [['source', 'probe-target@source.example', 'delivered']])),
    },
    {
      name: 'came from outside, and never returned to the target',
      reason: /from probe@target\.example to probe-target@source\.example was not traced as delivered in the target/,
      facts: all(
        toTarget,
        toSource,
        mailFlow(
          'target',
          [
            ['target', 'probe-target@source.example', 'delivered'],
            ['source', 'probe-target@source.example', 'delivered'],
          ],
          'target',
        ),
      ),
    },
    { name: 'still under way', facts: all(toTarget, mailFlow('source', [['source', 'probe@source.example', 'pending']])) },
    { name: 'delivered to somebody else there', facts: all(mailFlow('target', [['target', 'other@target.example', 'delivered']])) },
  ],
  notApplicable: [{ name: 'no mailbox moves', settings: { workloads: ['teams'] }, facts: all() }],
})
