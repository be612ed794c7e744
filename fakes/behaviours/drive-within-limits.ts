import { defineBehaviour } from './define.ts'

const terabyte = 1024 ** 4

export default defineBehaviour({
  id: 'drive-within-limits',
  claim:
    'A OneDrive moves with at most 5 TB, a million items and paths of 400 signs, while it is on no hold and its site is writable (but for the path, the codes are assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, from, objections }) {
    const drive = source.drives.get(from?.id ?? '')
    if (!drive) return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (drive.longestPath > 400) refuse('MnATargetUrlNotValidForRename', 'A path is too long.')
    if (drive.onHold) refuse('SiteIsOnHold', 'The OneDrive is on hold.')
    if (drive.lockState !== 'Unlock') refuse('SiteIsLocked', `The OneDrive is ${drive.lockState}.`)
    if (drive.usedBytes > 5 * terabyte || drive.itemCount > 1_000_000) refuse('SiteIsTooLarge', 'The OneDrive is larger than a move takes.')
  },
})
