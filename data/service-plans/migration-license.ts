/** The product is missing in the vendor's public list; public scripts show it under names of this form, with prefixes and suffixes per channel. */
const pattern = 'CROSSTENANTUSERDATAMIGRATION'

/** True for the migration license: by its part number, or because the configuration lists its SKU id. */
export function isMigrationSku(skuPartNumber: string, skuId: string, overrides: readonly string[]): boolean {
  const plain = skuPartNumber.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return plain.includes(pattern) || overrides.some(override => override.toLowerCase() === skuId.toLowerCase())
}
