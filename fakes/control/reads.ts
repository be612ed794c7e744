import type { ServiceName } from '../services/define.ts'

/** Calls of Graph that read although they are posted. */
const graphReads = /(getByIds|checkMemberGroups|getSchedule|getMailTips)$/iu
const cmdletName = /"CmdletName"\s*:\s*"([\w-]+)"/gu
const innerWrite = /"method"\s*:\s*"(?!get")/iu
/** Methods of SharePoint's object model that change something. */
const csomWrites = /\bName="(?:Add|New|Remove|Set|Update|Request|Unlock)\w*"|<SetProperty\b/u

/** Whether a request only reads: only then can its answer be the one of before. */
export function isRead(service: ServiceName, method: string, target: string, body: string): boolean {
  if (method === 'GET') return true
  if (method !== 'POST') return false
  const path = target.split('?')[0] ?? target
  if (service === 'exchange' || service === 'compliance') {
    const cmdlets = [...body.matchAll(cmdletName)].map(([, name = '']) => name)
    return cmdlets.length > 0 && cmdlets.every(name => /^(?:get|test)-/iu.test(name))
  }
  if (service === 'sharepoint') return /ProcessQuery$/iu.test(path) && !csomWrites.test(body)
  if (service !== 'graph') return false
  return /\$batch$/iu.test(path) ? !innerWrite.test(body) : graphReads.test(path)
}
