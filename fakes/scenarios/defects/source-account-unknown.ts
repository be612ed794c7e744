import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-account-unknown',
  title: 'The identity map names a source account that does not exist',
  gate: 'prestage',
  checks: ['identity-map'],
  alsoFound: ['onedrive-identity-map'],
  predicts: ['MnAOdbFailedToGetUrlForSourceUPN'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(_world, pair) {
    pair.sourceUpn = `former.${pair.sourceUpn}`
  },
})
