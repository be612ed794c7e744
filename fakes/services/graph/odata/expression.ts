/** A parsed `$filter`. Paths are property names; a lambda's paths begin with its variable. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly inner: Expression }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly path: Path; readonly value: Value }
  | { readonly kind: 'in'; readonly path: Path; readonly values: readonly Value[] }
  | { readonly kind: 'text'; readonly name: 'startswith' | 'endswith'; readonly path: Path; readonly value: string }
  | { readonly kind: 'any'; readonly path: Path; readonly variable: string; readonly inner: Expression | null }

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
export type Path = readonly string[]
export type Value = string | number | boolean | null

/** Every comparison-like leaf of an expression, lambdas included. */
export function* leaves(expression: Expression): Generator<Expression> {
  switch (expression.kind) {
    case 'and':
    case 'or':
      yield* leaves(expression.left)
      yield* leaves(expression.right)
      return
    case 'not':
      yield expression
      yield* leaves(expression.inner)
      return
    case 'any':
      yield expression
      if (expression.inner) yield* leaves(expression.inner)
      return
    case 'compare':
    case 'in':
    case 'text':
      yield expression
  }
}

/** Entra serves these only as advanced queries: https://learn.microsoft.com/graph/aad-advanced-queries */
export function isAdvanced(expression: Expression): boolean {
  for (const leaf of leaves(expression)) {
    if (leaf.kind === 'not') return true
    if (leaf.kind === 'compare' && (leaf.operator === 'ne' || leaf.path.includes('$count'))) return true
    if (leaf.kind === 'text' && leaf.name === 'endswith') return true
  }
  return false
}
