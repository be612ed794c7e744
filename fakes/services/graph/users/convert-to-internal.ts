import { z } from 'zod'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Route } from '../../define.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { refuseFor } from '../wire/refusal.ts'
import { accountOf } from './find-account.ts'

const shape = z.strictObject({
  userPrincipalName: z.string().nullish(),
  passwordProfile: z
    .looseObject({
      password: z.string().optional(),
      forceChangePasswordNextSignIn: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
    })
    .nullish(),
  mail: z.string().nullish(),
})
/** https://learn.microsoft.com/graph/api/user-convertexternaltointernalmemberuser (beta only) */
const convert: Route = {
  roles: ['User-ConvertToInternal.ReadWrite.All', 'User.ReadWrite.All'],
  answer: request => {
    const { world, tenant } = request
    const account = accountOf(request)
    const { userPrincipalName = null, mail = null, passwordProfile } = bodyOf(request, shape)
    const wish = { userPrincipalName, mail, password: passwordProfile?.password ?? null }
    const objections: Objection[] = []
    world.emit('account.conversion-asked', { tenant, account, wish, objections })
    refuseFor(objections)
    world.emit('account.changing', { tenant, account })
    world.emit('account.converted', { tenant, account, wish })
    return {
      status: 200,
      body: {
        '@odata.context': contextOf(request, 'microsoft.graph.conversionUserDetails'),
        displayName: account.displayName,
        userPrincipalName: account.userPrincipalName,
        mail: account.mail,
        convertedToInternalUserDateTime: account.convertedToInternalUserDateTime,
      },
    }
  },
}

export const conversionRoutes = graphTable('identity', { 'POST /users/:id/convertExternalToInternalMemberUser': convert }, ['beta'])
