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
