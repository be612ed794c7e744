import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { parseAnswer } from '../parse.ts'
import { processEach } from './process-each.ts'
import { type SharePointService, unanswered } from './process-query.ts'

const name = 'GetPersonalSiteUrl'

/**
 * The address of the OneDrive that each user's profile names, by UPN as given; empty for one that names none. A user whom the
 * service does not find is an error like any other: that is no evidence about a OneDrive.
 * https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.tenant.getpersonalsiteurl
 */
export async function personalSites(service: SharePointService, upns: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (upns.some(upn => upn.trim() === ''))
    throw new WavegateError('identity-empty', `An empty UPN was not sent to SharePoint of the ${service.side}; check the identity map.`)
  const calls = upns.map(value => [{ type: 'String', value } as const])
  const answers = await processEach(service, { name, object: false }, calls)
  return new Map(
    upns.map((upn, index) => {
      const answer = answers[index] ?? { error: unanswered(service, { name }) }
      if ('error' in answer) throw answer.error
      return [upn, parseAnswer(z.string(), answer.value, { service: 'sharepointAdmin', side: service.side, path: `/${name}` })]
    }),
  )
}
