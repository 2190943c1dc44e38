import type sanitizeHtml from 'sanitize-html'
import { embedOf } from './embeds.ts'
import { unopenable, type LinkFault } from './link-fault.ts'

/** Where a link or an image of a page really leads. */
export interface Destination {
  /** `site` is one of our own sites, and no page of the handbook. */
  readonly kind: 'page' | 'file' | 'external' | 'site' | 'missing' | 'hidden'
  /** What the link opens; left out where nothing is there. */
  readonly href?: string
  /** Said where nothing is there: the nearest thing that is. */
  readonly hint?: string
  /** Whether only those who work here may read it, though everybody may read the page with the link. */
  readonly internal?: boolean
  /** What is to be mended about the link, though it leads there. */
  readonly fault?: () => LinkFault
  /** Of a picture of our own, in pixels. */
  readonly size?: { readonly width: number; readonly height: number }
}

export type Resolve = (href: string, use: 'link' | 'image') => Destination

/** What decides where links lead and what may be shown in place. */
export interface LinkOptions {
  readonly resolve: Resolve
  /** The id that a fragment leads to in the page itself. */
  readonly resolveOwn: (fragment: string) => string | undefined
  /** Hosts besides the usual ones whose pages may be shown in place. */
  readonly embeds: readonly string[]
  /** Takes the origins of what may be shown in place. */
  readonly frames: Set<string>
}

export type Attributes = Record<string, string>
export const tag = (tagName: string, attribs: Attributes, text?: string): sanitizeHtml.Tag => ({
  tagName,
  attribs,
  ...(text ? { text } : {}),
})

export function link(
  attribs: Attributes,
  { resolve, resolveOwn, embeds, frames }: LinkOptions,
): sanitizeHtml.Tag {
  const { href, name, id = name, class: names = '', title, lang, dir, 'aria-label': label } = attribs
  const kept = {
    ...(id ? { id } : {}),
    ...(names ? { class: names } : {}),
    ...(title ? { title } : {}),
    ...(lang ? { lang } : {}),
    ...(dir ? { dir } : {}),
    ...(label ? { 'aria-label': label } : {}),
  }
  if (href === undefined) return tag('a', kept)
  if (href.startsWith('#') && href.length > 1) {
    const own = ours.test(names) ? undefined : resolveOwn(href.slice(1))
    return tag('a', { ...kept, href: own === undefined ? href : `#${encodeURIComponent(own)}` })
  }
  const embed = /(?:^|\s)embed(?:\s|$)/.test(names) ? embedOf(href, embeds) : undefined
  if (embed) {
    const { frame, host, isFilm } = embed
    if (frame !== undefined) frames.add(new URL(frame).origin)
    const said = `${isFilm ? 'Watch' : 'Open'} ${title ? `“${title}” ` : ''}on ${host}`
    return tag(
      'a',
      {
        ...kept,
        class: isFilm ? 'embed film' : 'embed',
        href: embed.href,
        rel: 'external noopener',
        ...(frame === undefined ? {} : { 'data-frame': frame, 'data-host': host }),
      },
      said,
    )
  }
  const to = resolve(href, 'link')
  const text = names === 'embed' ? title || 'Open what stood here' : undefined
  if (to.kind === 'hidden')
    return tag(
      'span',
      { ...kept, class: 'not-open', title: 'Not everybody may read what this leads to.' },
      text,
    )
  if (to.kind === 'missing' || to.href === undefined)
    return tag('a', { ...kept, class: 'dead-link', title: `Nothing is there. ${to.hint ?? ''}`.trim() }, text)
  const closed = to.kind === 'external' ? unopenable(to.href) : undefined
  if (closed)
    return tag(
      'a',
      { ...kept, class: 'dead-link', title: `${closed.message} ${closed.mend ?? ''}`.trim() },
      text,
    )
  const abroad = to.kind === 'external' && /^(?:https?:)?\/\//i.test(to.href)
  const mark = to.kind === 'site' ? 'own-site' : to.internal ? 'internal-link' : ''
  const marked = mark ? { class: `${names} ${mark}`.trim() } : {}
  return tag(
    'a',
    { ...kept, href: to.href, ...marked, ...(abroad ? { rel: 'external noopener' } : {}) },
    text,
  )
}

/** Links that our own rules wrote. */
const ours = /\b(?:permalink|footnote-(?:mark|back))\b/

export function image(attribs: Attributes, { resolve }: LinkOptions): sanitizeHtml.Tag {
  const { src = '', alt = '', class: names, title } = attribs
  const to = resolve(src, 'image')
  const safe =
    to.href !== undefined &&
    !(/^data:/i.test(to.href) && !/^data:image\/(?:png|gif|jpeg|webp);/i.test(to.href))
  if (!safe || to.href === undefined || to.kind === 'missing' || to.kind === 'page') {
    const path = /^data:/i.test(src) ? '' : ` (${src})`
    return tag(
      'span',
      { class: 'dead-image', title: 'This picture is not there.' },
      `${alt || 'Picture'}${path}`,
    )
  }
  const size = roomOf(pixels(attribs['width']), pixels(attribs['height']), to.size)
  return tag('img', {
    src: to.href,
    alt,
    ...(names ? { class: names } : {}),
    ...(size.width ? { width: size.width } : {}),
    ...(size.height ? { height: size.height } : {}),
    ...(title ? { title } : {}),
    loading: 'lazy',
    decoding: 'async',
  })
}

/** What the page says, and what it leaves open in the picture's own proportions, so that nothing below moves when it comes. */
function roomOf(width: string | undefined, height: string | undefined, own: Destination['size']) {
  if (!own || (width && height)) return { width, height }
  const share = width ? Number(width) / own.width : height ? Number(height) / own.height : 1
  return {
    width: width ?? String(Math.max(1, Math.round(own.width * share))),
    height: height ?? String(Math.max(1, Math.round(own.height * share))),
  }
}

/** `640` and `640px`; shares of the width are left to the page. */
const pixels = (written: string | undefined): string | undefined =>
  /^\s*(\d{1,5})(?:px)?\s*$/.exec(written ?? '')?.[1]

/** Films and sounds play only from the handbook's own files; any other is a link. */
export function film(name: string, attribs: Attributes, options: LinkOptions): sanitizeHtml.Tag {
  const { src, poster, title = '', width, height, type } = attribs
  const own = (address: string | undefined) => {
    const to = address === undefined ? undefined : options.resolve(address, 'image')
    return to?.kind === 'file' ? to.href : undefined
  }
  const from = own(src)
  if (name === 'source') return tag('source', { ...(from ? { src: from } : {}), ...(type ? { type } : {}) })
  if (src !== undefined && from === undefined) return link({ href: src, class: 'embed', title }, options)
  const picture = own(poster)
  return tag(name, {
    controls: '',
    preload: 'metadata',
    ...(from ? { src: from } : {}),
    ...(picture && name === 'video' ? { poster: picture } : {}),
    ...(pixels(width) && name === 'video' ? { width: pixels(width) ?? '' } : {}),
    ...(pixels(height) && name === 'video' ? { height: pixels(height) ?? '' } : {}),
    ...(title ? { title } : {}),
  })
}
