import { limitDefaults } from '../../data/configuration/limits.ts'
import { code, page, prose, sourceLink, table } from './markdown.ts'

const digits = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')

export const limitsPage = (): string =>
  page('Limits', [
    `Numbers that the services publish, or that nobody publishes and we assume. They are defaults: ${code('limits')} in the configuration changes each.`,
    table(
      ['limit', 'default', 'what it is', 'basis', 'source', 'as of'],
      Object.entries(limitDefaults).map(([name, limit]) => [
        code(name),
        digits(limit.default),
        prose(limit.about),
        limit.basis === 'assumed' ? '**assumed**' : limit.basis,
        sourceLink(limit.source),
        limit.asOf,
      ]),
    ),
  ])
