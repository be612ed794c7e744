import { mailFlow } from '../../facts/testing-probes.ts'
import { proveCheck } from '../testing.ts'
import mailFlowCheck from './mail-flow.ts'

const toTarget = mailFlow('target', [
  ['source', 'probe@target.example', 'delivered'],
  ['target', 'probe@target.example', 'delivered'],
])
const toSource = mailFlow('source', [['source', 'probe@source.onmicrosoft.example', 'delivered']])
const both = (source = toTarget, target = toSource) => ({ 'source.probeMailFlow': source, 'target.probeMailFlow': target })

proveCheck(mailFlowCheck, {
  pass: [{ name: 'delivered in both, once under a second address', facts: both() }],
  fail: [
    {
      name: 'refused where the mailbox lives',
      message: 'failed',
      found: /from probe@source\.example .* refused in the target/,
      facts: both(
        mailFlow('target', [
          ['source', 'probe@target.example', 'delivered'],
          ['target', 'probe@target.example', 'failed'],
        ]),
      ),
    },
    {
      name: 'refused before it left',
      message: 'failed',
      found: /refused in the target/,
      facts: both(toTarget, mailFlow('source', [['target', 'probe@source.example', 'failed']])),
    },
    {
      name: 'quarantined',
      message: 'held',
      facts: both(toTarget, mailFlow('source', [['source', 'probe@source.example', 'quarantined']])),
    },
    {
      name: 'a failure weighs more than doubt',
      message: 'failed',
      facts: both(mailFlow('target', []), mailFlow('source', [['source', 'probe@source.example', 'failed']])),
    },
  ],
  undecided: [
    {
      name: 'left, and never seen where the mailbox lives',
      reason: /not traced as delivered in the target after 5 minutes/,
      facts: both(mailFlow('target', [['source', 'probe@target.example', 'delivered']])),
    },
    { name: 'still under way', facts: both(toTarget, mailFlow('source', [['source', 'probe@source.example', 'pending']])) },
    { name: 'delivered to somebody else there', facts: both(mailFlow('target', [['target', 'other@target.example', 'delivered']])) },
  ],
  notApplicable: [{ name: 'no mailbox moves', settings: { workloads: ['teams'] }, facts: both() }],
})
