import MarkdownIt from 'markdown-it'

// Raw HTML stays text, images are off (nothing is fetched), and only https links become links.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')
markdown.validateLink = url => isHttps(url)
markdown.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('rel', 'noopener noreferrer')
  return self.renderToken(tokens, at, options)
}
// A page's headings stand below the report's own.
for (const part of ['heading_open', 'heading_close'] as const)
  markdown.renderer.rules[part] = (tokens, at, options, _env, self) => {
    const token = tokens[at]
    if (token) token.tag = 'h5'
    return self.renderToken(tokens, at, options)
  }

/** True for an absolute https address without credentials. */
export function isHttps(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  return protocol === 'https:' && username === '' && password === ''
}

/** HTML of a check's Markdown. Raw HTML in it is shown as text. */
export const renderMarkdown = (text: string): string => markdown.render(text)

/** Markdown as elements: text, or a tag with its children and, for a link, its address. What `renderMarkdown` writes, for who makes elements itself. */
export type Tree = string | readonly [tag: string, children: readonly Tree[], href?: string]

type Token = ReturnType<typeof markdown.parse>[number]
interface Open {
  readonly tag: string
  readonly children: Tree[]
  readonly href: string | undefined
}

export function treeOf(text: string): readonly Tree[] {
  const open: Open[] = [{ tag: '', children: [], href: undefined }]
  const add = (tree: Tree): void => void open.at(-1)?.children.push(tree)
  const take = (token: Token): void => {
    if (token.hidden) return
    const tag = token.type.startsWith('heading') ? 'h5' : token.tag
    if (token.nesting === 1) {
      const href = token.attrGet('href')
      open.push({ tag, children: [], href: href === null ? undefined : String(href) })
    } else if (token.nesting === -1) {
      const done = open.pop()
      if (done) add(done.href === undefined ? [done.tag, done.children] : [done.tag, done.children, done.href])
    } else if (token.type === 'inline') token.children?.forEach(take)
    else if (token.type === 'softbreak') add(' ')
    else if (token.type === 'fence' || token.type === 'code_block') add(['pre', [['code', [token.content]]]])
    else if (tag === '') add(token.content)
    else add([tag, token.content === '' ? [] : [token.content]])
  }
  markdown.parse(text, {}).forEach(take)
  return open[0]?.children ?? []
}
