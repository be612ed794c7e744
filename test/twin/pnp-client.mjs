// An unmodified client of Microsoft Graph: PnPjs with Microsoft's own sign-in library. Its settings are the environment's.
import { GraphQueryable, graphfi } from '@pnp/graph'
import '@pnp/graph/users/index.js'
import '@pnp/graph/groups/index.js'
import '@pnp/graph/members/index.js'
import '@pnp/graph/sites/index.js'
import { GraphDefault } from '@pnp/nodejs'

const { AUTHORITY, TENANT_ID, CLIENT_ID, CLIENT_SECRET, GRAPH } = process.env
const authority = `${AUTHORITY}/${TENANT_ID}`

const graph = graphfi().using(
  GraphDefault({
    baseUrl: `${GRAPH}/v1.0`,
    msal: {
      config: { auth: { authority, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, knownAuthorities: [new URL(authority).host] } },
      scopes: [`${GRAPH}/.default`],
    },
  }),
)
const attempt = reading =>
  reading.then(
    value => ({ value }),
    error => ({ status: error.status ?? null, message: String(error.message) }),
  )

const users = []
let pages = 0
const listed = await attempt(
  (async () => {
    for await (const page of graph.users.select('id', 'userPrincipalName', 'assignedLicenses').top(5)) {
      users.push(...page)
      pages++
    }
    return users.length
  })(),
)
const answers = {
  pages,
  users,
  listed,
  licenses: await attempt(GraphQueryable(graph.users, '../subscribedSkus')()),
  groups: await attempt(graph.groups.select('id', 'displayName')()),
  site: await attempt(graph.sites.getById('root')()),
  nobody: await attempt(graph.users.getById('nobody@nowhere.example')()),
}
process.stdout.write(JSON.stringify(answers))
