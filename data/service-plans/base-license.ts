import { skus } from './read.ts'

/** True for products of the E3 or E5 class, which both tenants need for their users. */
export function isBaseSku(skuId: string): boolean {
  const kind = skus.get(skuId.toLowerCase())?.class
  return kind === 'e3' || kind === 'e5'
}
