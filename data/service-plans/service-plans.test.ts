import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isBaseSku } from './base-license.ts'
import { isExchangePlan, makesMailbox, scrubs } from './exchange-plans.ts'
import { isMigrationSku } from './migration-license.ts'
import { productName } from './product-name.ts'
import { servicePlans, skus, tableOf } from './read.ts'

const id = (name: string): string => {
  const found = [...servicePlans.values()].find(plan => plan.name === name)
  if (found === undefined) throw new Error(`no plan ${name}`)
  return found.planId
}

describe('service plans', () => {
  test('are listed once each by name and by id', () => {
    expect(new Set([...servicePlans.values()].map(plan => plan.name)).size).toBe(servicePlans.size)
    expect(new Set([...skus.values()].map(sku => sku.partNumber)).size).toBe(skus.size)
  })

  test('that make a mailbox scrub as well, by the vendor’s page', () => {
    const plans = [...servicePlans.values()].filter(plan => plan.makesMailbox)
    expect(plans.map(plan => plan.name)).toContain('EXCHANGE_S_ENTERPRISE')
    expect(plans.filter(plan => plan.scrubs !== 'yes')).toEqual([])
  })

  test.each([
    ['EXCHANGE_S_STANDARD', true, 'yes', true],
    ['EXCHANGE_S_ARCHIVE', false, 'yes', true],
    ['LOCKBOX_ENTERPRISE', false, 'yes', true],
    ['BPOS_S_DlpAddOn', false, 'assumed', true],
    ['EXCHANGE_S_FOUNDATION', false, 'unknown', false],
    ['INSIDER_RISK', false, 'unknown', false],
    ['TEAMS1', false, 'no', false],
  ])('%s: makes a mailbox %s, scrubs %s, is an Exchange plan %s', (name, mailbox, scrubbing, exchange) => {
    expect([makesMailbox(id(name)), scrubs(id(name)), isExchangePlan(id(name))]).toEqual([mailbox, scrubbing, exchange])
    expect(isExchangePlan(id(name).toUpperCase())).toBe(exchange)
  })

  test('that are not listed are never taken for harmless, unless another service acts on them', () => {
    const unknown = '00000000-1111-4222-8333-444444444444'
    expect(scrubs(unknown)).toBe('unknown')
    expect(scrubs(unknown, '')).toBe('unknown')
    expect(scrubs(unknown, null)).toBe('unknown')
    expect(scrubs(unknown, 'SharePoint')).toBe('no')
    expect(scrubs(unknown, 'Exchange')).toBe('assumed')
    expect(isExchangePlan(unknown, 'exchange')).toBe(true)
  })

  test('that are listed as unknown act as their service says', () => {
    expect(scrubs(id('INSIDER_RISK'), 'exchange')).toBe('assumed')
    expect(scrubs(id('BPOS_S_TODO_3'), 'To-Do')).toBe('no')
  })

  test('that are listed as scrubbing scrub, whatever their service is called', () => {
    expect(scrubs(id('MIP_S_CLP1'), 'RMSOnline')).toBe('yes')
    expect(scrubs(id('TEAMS1'), 'exchange')).toBe('no')
  })
})

describe('a reference table', () => {
  const row = z.strictObject({ id: z.guid(), name: z.string().min(1) })
  const guid = '05e9a617-0261-4cee-bb44-138d3ef5d965'
  test.each([
    ['a repeated id', `id,name\n${guid},a\n${guid.toUpperCase()},b\n`, 'twice'],
    ['a malformed id', 'id,name\nx,a\n', 'malformed'],
    ['an unknown column', `id,name,more\n${guid},a,b\n`, 'malformed'],
    ['an empty value', `id,name\n${guid},\n`, 'malformed'],
  ])('with %s is refused', (_name, text, part) => expect(() => tableOf(text, row, one => one.id, 't.csv')).toThrow(part))
})

describe('a product', () => {
  test.each([
    ['Cross_tenant_user_data_migration', true],
    ['CROSSTENANTUSERDATAMIGRATION', true],
    ['CSP_Cross-Tenant User Data Migration_FACULTY', true],
    ['SPE_E5', false],
    ['', false],
  ])('named %s is the migration license: %s', (name, expected) => expect(isMigrationSku(name, 'x', [])).toBe(expected))

  test('is the migration license when the configuration says so', () => {
    expect(isMigrationSku('NEW_NAME', 'ABC', ['abc'])).toBe(true)
    expect(isMigrationSku('NEW_NAME', 'ABC', ['abd'])).toBe(false)
  })

  test('is called by its part number, or by its id where nobody lists it', () => {
    expect(productName('05E9A617-0261-4CEE-BB44-138D3EF5D965')).toBe('SPE_E3')
    expect(productName('e9')).toBe('e9')
  })

  test('is a base license when it is of the E3 or E5 class', () => {
    expect(isBaseSku('05E9A617-0261-4CEE-BB44-138D3EF5D965')).toBe(true)
    expect(isBaseSku('18181a46-0d4e-45cd-891e-60aabd171b4e')).toBe(false)
    expect(isBaseSku('00000000-1111-4222-8333-444444444444')).toBe(false)
  })
})
