/**
 * Metadata of a check: what it is called, covers, cites, needs and says. Types, `proveCheck` and the tests of the catalog hold it; a
 * mutant of it could only be judged by running every test again. `when` and `judge`, from which verdicts come, are mutated.
 */
const metadata = new Set([
  'id',
  'title',
  'scope',
  'severity',
  'waivable',
  'guards',
  'covers',
  'predicts',
  'sources',
  'side',
  'causedBy',
  'subjects',
  'probe',
  'needs',
  'messages',
])

const isMetadata = path => {
  const { parentPath } = path
  if (!path.isObjectProperty() || !parentPath?.isObjectExpression()) return false
  const call = parentPath.parentPath
  if (!call?.isCallExpression() || call.node.callee.name !== 'defineCheck') return false
  return metadata.has(path.node.key.name)
}

/** What Stryker loads: an ignorer that `ignorers` of stryker.config.json names. */
export const strykerPlugins = [
  { kind: 'Ignore', name: 'metadata', value: { shouldIgnore: path => (isMetadata(path) ? 'metadata of a check' : undefined) } },
]
