import type { Random } from '../tenant/random.ts'
import { givenNames, surnames } from './names.ts'

export interface Person {
  readonly displayName: string
  readonly givenName: string
  readonly surname: string
  /** ASCII, unique within the world; the part before the at sign. */
  readonly nickname: string
}

/** `count` people with unique nicknames; the same stream gives the same people. */
export function createPeople(random: Random, count: number): Person[] {
  const taken = new Map<string, number>()
  const people: Person[] = []
  for (let index = 0; index < count; index++) {
    const [givenName, given] = random.pick(givenNames)
    const [surname, family] = random.pick(surnames)
    const base = `${given}.${family}`
    const before = taken.get(base) ?? 0
    taken.set(base, before + 1)
    people.push({
      displayName: `${givenName} ${surname}`,
      givenName,
      surname,
      nickname: before === 0 ? base : `${base}${before + 1}`,
    })
  }
  return people
}
