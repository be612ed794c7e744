import { expect, test } from 'vitest'
import { json, scriptedGraph } from '../testing.ts'
import { canaryTraces, probeMailbox, sendCanary } from './probe-mail.ts'

const canary = { from: 'probe@source.example', to: 'probe@target.example', subject: 'wavegate probe 1' }

test('a canary is sent once, even when nobody knows whether it went', async () => {
  const script = scriptedGraph(() => json({}, 504))
  await expect(sendCanary(script.graph, canary)).rejects.toThrow('504')
  expect(script.sent).toHaveLength(1)
})

test('traces of other messages and senders do not count, and addresses are compared without case', async () => {
  const row = {
    senderAddress: 'Probe@Source.example',
    recipientAddress: 'Probe@Target.example',
    subject: canary.subject,
    status: 'Delivered',
  }
  const value = [row, { ...row, subject: 'wavegate probe 2' }, { ...row, subject: null }, { ...row, senderAddress: 'x@source.example' }]
  const { graph } = scriptedGraph(() => json({ value }))
  const wanted = { sender: canary.from, subject: canary.subject, from: '2027-01-01T10:00:00Z', until: '2027-01-01T11:00:00Z' }
  expect(await canaryTraces(graph, wanted)).toEqual([{ recipient: 'probe@target.example', status: 'delivered' }])
})

test('a mailbox has its primary address and its proxies, and nothing else', async () => {
  const account = {
    id: '1',
    userPrincipalName: canary.from,
    mail: 'Probe@source.example',
    proxyAddresses: ['SMTP:Probe@source.example', 'smtp:p@s.example', 'x500:/o=a'],
  }
  const { graph } = scriptedGraph(() => json(account))
  expect(await probeMailbox(graph, canary.from)).toEqual({
    primary: 'probe@source.example',
    addresses: ['probe@source.example', 'p@s.example'],
  })
  await expect(probeMailbox(scriptedGraph(() => json({ ...account, mail: null })).graph, canary.from)).rejects.toThrow('no mail address')
})
