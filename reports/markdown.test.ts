import { expect, test } from 'vitest'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { sampleRun } from './sample-run.ts'
import { isHttps, renderMarkdown, type Tree, treeOf } from './markdown.ts'

test('raw HTML in a page is shown as text', () => {
  expect(renderMarkdown('a <b onclick=x>b</b> <script>c</script>')).toBe(
    '<p>a &lt;b onclick=x&gt;b&lt;/b&gt; &lt;script&gt;c&lt;/script&gt;</p>\n',
  )
})

test('only https addresses become links, and images never load', () => {
  expect(renderMarkdown('[x](javascript:alert(1)) [y](http://a.example) [z](//a.example)')).not.toContain('<a')
  expect(renderMarkdown('![x](https://a.example/x.png)')).not.toContain('<img')
  expect(renderMarkdown('[x](https://learn.microsoft.com/)')).toBe(
    '<p><a href="https://learn.microsoft.com/" rel="noopener noreferrer">x</a></p>\n',
  )
})

test('an address with credentials or without https is refused', () => {
  expect(['https://a.example/x', 'https://u:p@a.example', 'http://a.example', 'javascript:1', 'a.example', ''].map(isHttps)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

const treesOf = (nodes: readonly DefaultTreeAdapterTypes.Node[]): Tree[] =>
  nodes.flatMap((node): Tree[] => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node)) return []
    const href = node.attrs.find(({ name }) => name === 'href')?.value
    return [href === undefined ? [node.tagName, treesOf(node.childNodes)] : [node.tagName, treesOf(node.childNodes), href]]
  })

/** Neighbouring texts joined, white space between elements gone, as neither is to be seen. */
function seen(trees: readonly Tree[], literal = false): Tree[] {
  const joined: Tree[] = []
  for (const tree of trees) {
    const last = joined.at(-1)
    if (typeof tree === 'string') {
      if (typeof last === 'string') joined.pop()
      joined.push(typeof last === 'string' ? last + tree : tree)
      continue
    }
    const [tag, children, href] = tree
    const inside = seen(children, literal || tag === 'pre')
    joined.push(href === undefined ? [tag, inside] : [tag, inside, href])
  }
  return joined
    .map(tree => (typeof tree === 'string' && !literal ? tree.replaceAll(/\s+/g, ' ').trim() : tree))
    .filter(tree => typeof tree !== 'string' || tree.trim() !== '')
}

test.each([
  ...sampleRun.checks.flatMap(check => [check.judged, check.remedy]),
  'a **b** `c<d>` [e](https://a.example/) [f](javascript:1) <script>g</script>\nh\n\n1. i\n2. j\n   - k\n\n```ps\nl\n  m\n```\n\n### n\n\n| o | p |\n| --- | --- |\n| q | r |\n\n> s\n\n---\n',
])('the elements of a page are those that its markup has: %#', text => {
  expect(seen(treeOf(text))).toEqual(seen(treesOf(parseFragment(renderMarkdown(text)).childNodes)))
})
