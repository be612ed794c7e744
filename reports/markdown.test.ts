import { expect, test } from 'vitest'
import { isHttps, renderMarkdown } from './markdown.ts'

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
