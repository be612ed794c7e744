import type { MigrationUser } from '../../../tenant/migration.ts'
import { done, found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { objectNotFound } from '../cmdlet-error.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { wholeNumber } from '../wire-value.ts'
import { named } from '../list-named.ts'

/** Over REST the address is in `Identity` and `MailboxEmailAddress`, the error in `ErrorSummary`. */
const columns: Columns<MigrationUser> = {
  Identity: it => it.identity,
  MailboxEmailAddress: it => it.identity,
  BatchId: it => it.batchId,
  RecipientType: () => 'Mailuser',
  Status: it => it.status,
  StatusSummary: it => it.statusSummary,
  ErrorSummary: it => it.errorSummary ?? '',
  SkippedItemCount: it => wholeNumber(it.skippedItemCount),
  DataConsistencyScore: it => it.dataConsistencyScore,
  IsValid: () => true,
}

const statisticsColumns: Columns<MigrationUser> = {
  Identity: it => it.identity,
  BatchId: it => it.batchId,
  Status: it => it.status,
  StatusSummary: it => it.statusSummary,
  DataConsistencyScore: it => it.dataConsistencyScore,
  SkippedItemCount: it => wholeNumber(it.skippedItemCount),
  Error: it => it.errorSummary,
  Report: () => null,
}

function usersOf(call: CmdletCall): MigrationUser[] {
  return [...call.tenant.migrationBatches.values()].flatMap(batch => batch.users)
}

function userOf(call: CmdletCall): MigrationUser {
  const identity = call.parameters.required('Identity')
  const user = usersOf(call).find(each => each.identity.toLowerCase() === identity.toLowerCase())
  if (!user) throw objectNotFound(500, identity)
  return user
}

const asked = (call: CmdletCall, name: string): ((value: string) => boolean) => {
  const wanted = call.parameters.text(name)?.toLowerCase()
  return value => wanted === undefined || value.toLowerCase() === wanted
}

export const migrationUserCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MigrationUser',
    parameters: ['Identity', 'BatchId', 'Status', 'StatusSummary', 'IncludeAssociatedUsers'],
    run: call => {
      const inBatch = asked(call, 'BatchId')
      const hasStatus = asked(call, 'Status')
      const hasSummary = asked(call, 'StatusSummary')
      const users = usersOf(call).filter(user => inBatch(user.batchId) && hasStatus(user.status) && hasSummary(user.statusSummary))
      return named(call, users, it => [it.identity], columns, 500)
    },
  },
  {
    name: 'Get-MigrationUserStatistics',
    parameters: ['Identity', 'IncludeSkippedItems', 'IncludeReport'],
    run: call => found(rowsOf([userOf(call)], statisticsColumns)),
  },
  {
    name: 'Set-MigrationUser',
    parameters: ['Identity', 'ApproveSkippedItems'],
    run: call => {
      const user = userOf(call)
      if (call.parameters.flag('ApproveSkippedItems')) user.skippedItemsApproved = true
      return done
    },
  },
  {
    name: 'Remove-MigrationUser',
    parameters: ['Identity', 'Force'],
    confirms: true,
    run: call => {
      const user = userOf(call)
      for (const batch of call.tenant.migrationBatches.values()) batch.users = batch.users.filter(each => each !== user)
      return done
    },
  },
]
