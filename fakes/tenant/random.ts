/** Deterministic random numbers (mulberry32) and ids; the same seed gives the same world on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [0, below). */
  below(below: number): number
  pick<T>(from: readonly T[]): T
  /** A version-4-shaped GUID. */
  guid(): string
  hex(length: number): string
  /** An independent stream; drawing from it does not move this one. */
  fork(name: string): Random
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const hex = (length: number): string => {
    let text = ''
    while (text.length < length) text += below(0x100000000).toString(16).padStart(8, '0')
    return text.slice(0, length)
  }
  return {
    next,
    below,
    pick: from => {
      const value = from[below(from.length)]
      if (value === undefined) throw new Error('Cannot pick from an empty list.')
      return value
    },
    guid: () => {
      const h = hex(32)
      return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${(8 + (Number.parseInt(h[16] ?? '0', 16) % 4)).toString(16)}${h.slice(17, 20)}-${h.slice(20, 32)}`
    },
    hex,
    fork: name => {
      let hash = seed >>> 0
      for (const char of name) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0
      return createRandom(hash)
    },
  }
}
