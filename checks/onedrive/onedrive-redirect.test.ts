import { account } from '../../facts/testing.ts'
import { adasDrive, content, personalSite, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onedriveRedirect from './onedrive-redirect.ts'

const id = sourceId('ada')
const redirect = { url: adasDrive.toLowerCase(), owner: 'ada@source.example' }
const facts = {
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example', '')],
  'source.oneDrives': [],
  'source.redirectSites': [redirect],
  'source.oneDriveContentBaseline': [content('ada@source.example', { url: adasDrive.replace('ada_', 'Ada_') })],
}

proveCheck(onedriveRedirect, {
  pass: [{ name: 'the redirect stands at the old address', facts }],
  fail: [
    { name: 'nothing stands there', message: 'missing', facts: { ...facts, 'source.redirectSites': [] } },
    {
      name: 'a redirect stands elsewhere',
      message: 'missing',
      facts: { ...facts, 'source.redirectSites': [{ ...redirect, url: `${redirect.url}2` }] },
    },
    {
      name: 'the OneDrive itself still stands',
      message: 'stays',
      facts: { ...facts, 'source.oneDrives': [oneDrives('ada@source.example')] },
    },
  ],
  notApplicable: [
    { name: 'the user never had one', facts: { ...facts, 'source.redirectSites': [], 'source.oneDriveContentBaseline': [] } },
  ],
  undecided: [
    { name: 'a redirect stands, but nobody recorded the old address', facts: { ...facts, 'source.oneDriveContentBaseline': [] } },
    {
      name: 'neither record nor redirect, and the profile still names one',
      facts: {
        ...facts,
        'source.redirectSites': [],
        'source.oneDriveContentBaseline': [],
        'source.personalSites': [personalSite('ada@source.example')],
      },
    },
  ],
})
