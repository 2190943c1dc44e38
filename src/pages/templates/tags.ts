import type { Env, MarkdownIt, Token } from 'markdown-it'
import { withLines } from '../markdown/raw-html.ts'
import { notesOf } from '../markdown/tokens.ts'
import type { Drawing, Drawn } from './kind.ts'
import { kindOf } from './kinds.ts'
import { tagAddresses } from './tag-addresses.ts'
import { tagBlocks } from './tag-blocks.ts'
import { drawnInHtml, htmlAroundTags, htmlOfTags } from './tag-html.ts'
import type { Tag } from './tag.ts'
import { tagLines } from './tag-lines.ts'
import { tagWords } from './tag-words.ts'

const drawings = new WeakMap<Env, Drawing>()

/** Says for one page what its tags are drawn with; without it they are drawn as on a page that has nothing. */
export function drawWith(env: Env, drawing: Drawing): Env {
  drawings.set(env, drawing)
  return env
}

const alone: Drawing = {
  frontMatter: {},
  ask: () => '',
  include: () => undefined,
  highlight: () => undefined,
}
/** What a page is drawn with. */
export const drawingOf = (env: Env | undefined): Drawing => (env && drawings.get(env)) ?? alone

/** Shortcodes, Liquid, Ruby and other tags of the systems that handbooks come from: none shows as it is written, and none fails. */
export function tags(md: MarkdownIt): void {
  md.use(tagBlocks).use(htmlAroundTags).use(tagWords).use(tagAddresses).use(tagLines)
  const { rules } = md.renderer
  rules['tag'] = (tokens, at, _options, env) => {
    const { open = '', close = '' } = drawn(tokens[at], env) ?? {}
    return lined(open + close, tokens[at])
  }
  rules['tag_open'] = (tokens, at, _options, env) => lined(drawn(tokens[at], env)?.open ?? '', tokens[at])
  rules['tag_close'] = (tokens, at, _options, env) =>
    `${drawn(tokens[at], env)?.close ?? ''}${tokens[at]?.block ? '\n' : ''}`
}

/** Raw HTML of a page with its tags drawn. */
export const withTagsDrawn = (html: string, env: Env | undefined, line: number): string =>
  htmlOfTags(html, (tag) => drawnInHtml(tag, (one) => drawnAs(one, env, line, true)))

function lined(html: string, token: Token | undefined): string {
  const lines = token?.attrGet('data-lines')
  return lines ? `${withLines(html, String(lines))}\n` : html
}

function drawn(token: Token | undefined, env: Env | undefined): Drawn | undefined {
  const { tag, lines } = token ? notesOf(token) : {}
  if (!token || !tag || tag.sort === 'closes') return undefined
  return drawnAs(tag, env, lines?.[0] ?? 1, !token.block)
}

function drawnAs(tag: Tag, env: Env | undefined, line: number, among: boolean): Drawn {
  const drawing = drawingOf(env)
  return kindOf(tag).draw(tag, { ...drawing, ask: (asked) => drawing.ask({ ...asked, line }) }, among)
}
