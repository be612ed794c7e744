import { readFileSync } from 'node:fs'
import { Pool } from 'undici'

/** Reads one address as often as it can, and prints how often: `node bench/twin-reader.ts <url> <token> <ca file> <seconds>`. */
const [url = '', token = '', ca = '', seconds = '5'] = process.argv.slice(2)
const { origin, pathname, search } = new URL(url)
const connections = 32
const pool = new Pool(origin, { connect: { ca: readFileSync(ca, 'utf8') }, connections })
const headers = { authorization: `Bearer ${token}` }

async function readUntil(end: number): Promise<number> {
  let reads = 0
  while (performance.now() < end) {
    const { statusCode, body } = await pool.request({ method: 'GET', path: `${pathname}${search}`, headers })
    await body.dump()
    if (statusCode !== 200) throw new Error(`A read answered ${statusCode}.`)
    reads++
  }
  return reads
}

await readUntil(performance.now() + 1_000)
const began = performance.now()
const each = await Promise.all(Array.from({ length: connections }, async () => readUntil(began + Number(seconds) * 1_000)))
const reads = each.reduce((sum, one) => sum + one, 0)
process.stdout.write(JSON.stringify({ reads, seconds: (performance.now() - began) / 1_000 }))
await pool.close()
