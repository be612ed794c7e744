const zero = '00000000-0000-0000-0000-000000000000'

/** A GUID in lower case without braces; undefined for none: null, empty or the zero GUID, which Exchange writes for "none". */
export function guidOf(value: string | null): string | undefined {
  const plain = (value ?? '').trim().toLowerCase().replaceAll(/[{}]/g, '')
  return plain === '' || plain === zero ? undefined : plain
}
