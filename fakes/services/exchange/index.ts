import { defineRoutes, type Route, type RouteTable } from '../define.ts'
import { answerBatch } from './batch.ts'
import { exchangeCmdlets } from './cmdlets/index.ts'
import { moduleFile, readEntity } from './entities.ts'
import { invokeCommand } from './invoke-command.ts'

const roles = ['Exchange.ManageAsApp']
const invoke: Route = { roles, answer: request => invokeCommand(request, exchangeCmdlets) }
const batch: Route = { roles, answer: answerBatch }
const modules: Route = { roles, answer: request => moduleFile(request, exchangeCmdlets) }
const entity = (cmdlet: string): Route => ({
  roles,
  answer: request => readEntity(request, exchangeCmdlets, cmdlet),
})

/** The wire protocol of the Exchange Online PowerShell module, in both of its version segments. */
export const exchangeRoutes: RouteTable[] = [
  defineRoutes(
    'exchange',
    Object.fromEntries(
      ['beta', 'v1.0'].flatMap((version): [string, Route][] => [
        [`POST /adminapi/${version}/:tenant/InvokeCommand`, invoke],
        [`POST /adminapi/${version}/:tenant/$batch`, batch],
        [`GET /adminapi/${version}/:tenant/EXOModuleFile`, modules],
        [`GET /adminapi/${version}/:tenant/Mailbox(':id')`, entity('Get-Mailbox')],
        [`GET /adminapi/${version}/:tenant/Recipient(':id')`, entity('Get-Recipient')],
        [`GET /adminapi/${version}/:tenant/MailboxStatistics(':id')`, entity('Get-MailboxStatistics')],
      ]),
    ),
  ),
]
