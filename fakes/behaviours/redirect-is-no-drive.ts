import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'redirect-is-no-drive',
  claim: 'What is left of a moved OneDrive is a redirect site and no drive any more: Graph does not find it.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step7',
  on: 'drive.read-asked',
  happen(_world, { drive, objections }) {
    if (drive.template !== 'RedirectSite#0') return
    objections.push({ status: 404, code: 'itemNotFound', message: 'The resource could not be found.' })
  },
})
