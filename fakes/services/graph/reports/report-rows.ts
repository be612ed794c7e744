import type { RouteRequest } from '../../define.ts'

export type ReportRow = Readonly<Record<string, string | number>>

/** The twin knows only the state of now; a report dates it back by as much as reports lag. */
function refreshDate({ world, tenant }: RouteRequest): string {
  const asOf = { time: world.clock.now() }
  world.emit('report.read-asked', { tenant, asOf })
  return new Date(asOf.time).toISOString().slice(0, 10)
}

const day = (time: string | null): string => time?.slice(0, 10) ?? ''
const flag = (value: boolean): string => (value ? 'True' : 'False')

export function mailboxUsage(request: RouteRequest): ReportRow[] {
  const rows: ReportRow[] = []
  for (const account of request.tenant.accounts.values()) {
    const recipient = request.tenant.recipients.get(account.id)
    const mailbox = recipient?.mailbox
    if (!recipient || !mailbox) continue
    rows.push({
      'Report Refresh Date': refreshDate(request),
      'User Principal Name': account.userPrincipalName,
      'Display Name': account.displayName,
      'Is Deleted': 'False',
      'Deleted Date': '',
      'Created Date': day(recipient.whenCreated),
      'Last Activity Date': day(mailbox.lastLogon),
      'Item Count': mailbox.itemCount,
      'Storage Used (Byte)': mailbox.totalItemSize,
      'Prohibit Send/Receive Quota (Byte)': mailbox.prohibitSendReceiveQuota,
      'Deleted Item Count': mailbox.deletedItemCount,
      'Deleted Item Size (Byte)': mailbox.totalDeletedItemSize,
      'Has Archive': flag(recipient.archiveGuid !== null),
      'Recipient Type': recipient.type === 'SharedMailbox' ? 'Shared' : 'User',
      'Report Period': (request.params['period'] ?? '').slice(1),
    })
  }
  return rows
}

export function driveUsage(request: RouteRequest): ReportRow[] {
  return [...request.tenant.drives.values()]
    .filter(drive => drive.template === 'SPSPERS#10')
    .map(drive => {
      const owner = request.tenant.accounts.get(drive.ownerId)
      return {
        'Report Refresh Date': refreshDate(request),
        'Site URL': drive.webUrl,
        'Owner Display Name': owner?.displayName ?? '',
        'Is Deleted': 'False',
        'Last Activity Date': '',
        'File Count': drive.itemCount,
        'Storage Used (Byte)': drive.usedBytes,
        'Owner Principal Name': owner?.userPrincipalName ?? '',
        'Report Period': (request.params['period'] ?? '').slice(1),
      }
    })
}

/** Values of `User State` are assumed to be those of the network. */
export function engageActivity(request: RouteRequest): ReportRow[] {
  return [...request.tenant.engage.users.values()].map(user => {
    const account = request.tenant.accounts.get(user.accountId)
    return {
      'Report Refresh Date': refreshDate(request),
      'User Principal Name': account?.userPrincipalName ?? user.email,
      'Display Name': account?.displayName ?? '',
      'User State': user.state,
      'State Change Date': '',
      'Last Activity Date': '',
      'Posted Count': 0,
      'Read Count': 0,
      'Liked Count': 0,
      'Assigned Products': '',
      'Report Period': (request.params['period'] ?? '').slice(1),
    }
  })
}
