import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../facts/snapshot.ts'
import { expectedFolder, judgeGolden, runFolder } from './golden/judged.ts'
import { writeTwelveUsers } from './golden/twelve-users.ts'

/**
 * `npm run golden` judges the stored run folder of twelve users again and stores the results; read the difference before you commit it.
 * `npm run golden -- --facts` first writes the run folder anew, which is needed only when the shape of a fact has changed.
 */
if (process.argv.includes('--facts')) {
  await rm(runFolder, { recursive: true, force: true })
  await writeTwelveUsers(runFolder)
}
const { files } = await judgeGolden()
await rm(expectedFolder, { recursive: true, force: true })
for (const [file, text] of files) await writeWhole(join(expectedFolder, file), text)
process.stdout.write(`${files.size} files written below ${expectedFolder}\n`)
