import { skus } from './read.ts'

/** The part number by which administrators know a product, or its id where the table does not list it. */
export const productName = (skuId: string): string => skus.get(skuId.toLowerCase())?.partNumber ?? skuId
