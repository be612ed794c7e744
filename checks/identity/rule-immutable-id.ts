const form = /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i

const reversed = (hex: string): string => hex.match(/../g)?.toReversed().join('') ?? ''

/**
 * The immutable id of an on-premises account: the 16 bytes of its objectGUID (or ms-DS-ConsistencyGuid) as Active Directory stores them, in
 * base64. The first three groups of the written GUID are numbers and stand there with their lowest byte first. Undefined for anything but a
 * GUID. https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/plan-connect-design-concepts#sourceanchor
 */
export function immutableIdOf(guid: string): string | undefined {
  const [, first, second, third, fourth, fifth] = form.exec(guid.trim()) ?? []
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || fifth === undefined) return undefined
  return Buffer.from(`${reversed(first)}${reversed(second)}${reversed(third)}${fourth}${fifth}`, 'hex').toString('base64')
}
