import sanitizeHtml from 'sanitize-html'
import type { LinkFault } from './link-fault.ts'
import { ownIds } from '../markdown/slugs.ts'
import { shownTags } from '../markdown/known-tags.ts'

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
}

export type Resolve = (href: string, use: 'link' | 'image') => Destination

type Attributes = Record<string, string>
const tag = (tagName: string, attribs: Attributes, text?: string) => ({
  tagName,
  attribs,
  ...(text ? { text } : {}),
})

/** The id that a fragment leads to in the page itself. */
export type ResolveOwn = (fragment: string) => string | undefined

/** Makes the HTML of one page safe: known elements and attributes only, links resolved, each id once. */
export function cleaner(
  resolve: Resolve,
  resolveOwn: ResolveOwn,
  headingIds: ReadonlySet<string>,
): (html: string) => string {
  const given = new Set<string>()
  const options: sanitizeHtml.IOptions = {
    allowedTags: [...shownTags],
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'xmp',
      'svg',
      'math',
      'template',
      'title',
    ],
    allowedAttributes: allowed,
    allowedClasses: classes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    nestingLimit: 100,
    exclusiveFilter: ({ tag: name, attribs }) => name === 'input' && attribs['type'] !== 'checkbox',
    transformTags: {
      a: (_, attribs) => link(attribs, resolve, resolveOwn),
      img: (_, attribs) => image(attribs, resolve),
      input: (_, { type = '', checked, 'aria-label': label = 'To do' }) =>
        tag('input', {
          type,
          disabled: '',
          ...(checked === undefined ? {} : { checked }),
          'aria-label': label,
        }),
      '*': (name, attribs) => {
        const { id, ...others } = attribs
        if (id === undefined || !mayStand(id, /^h\d$/.test(name))) return tag(name, others)
        given.add(id)
        return tag(name, attribs)
      },
    },
  }
  // An id is given once; that of a heading is kept for the heading.
  const mayStand = (id: string, heading: boolean) =>
    !given.has(id) &&
    (headingIds.has(id) ? heading : /^[^\s"'<>`]{1,200}$/.test(id) && !id.startsWith(ownIds))
  // `/>` ends nothing but empty elements here: in texts and attributes `>` is written as an entity.
  return (html) => sanitizeHtml(html, options).replaceAll(' />', '>')
}

function link(attribs: Attributes, resolve: Resolve, resolveOwn: ResolveOwn) {
  const { href, name, id = name, class: names = '', 'aria-label': label, ...others } = attribs
  const kept = {
    ...others,
    ...(id ? { id } : {}),
    ...(names ? { class: names } : {}),
    ...(label ? { 'aria-label': label } : {}),
  }
  if (href === undefined) return tag('a', kept)
  if (href.startsWith('#') && href.length > 1) {
    const id = ours.test(names) ? undefined : resolveOwn(href.slice(1))
    return tag('a', { ...kept, href: id === undefined ? href : `#${encodeURIComponent(id)}` })
  }
  const to = resolve(href, 'link')
  if (to.kind === 'hidden')
    return tag('span', { ...kept, class: 'not-open', title: 'Not everybody may read what this leads to.' })
  if (to.kind === 'missing' || to.href === undefined)
    return tag('a', { ...kept, class: 'dead-link', title: `Nothing is there. ${to.hint ?? ''}`.trim() })
  const abroad = to.kind === 'external' && /^(?:https?:)?\/\//i.test(to.href)
  const mark = to.kind === 'site' ? 'own-site' : to.internal ? 'internal-link' : ''
  return tag('a', {
    ...kept,
    href: to.href,
    ...(mark ? { class: `${names} ${mark}`.trim() } : {}),
    ...(abroad ? { rel: 'external noopener' } : {}),
  })
}

/** Links that our own rules wrote. */
const ours = /\b(?:permalink|footnote-(?:mark|back))\b/

function image(attribs: Attributes, resolve: Resolve) {
  const { src = '', alt = '', class: names, width, height, title } = attribs
  const to = resolve(src, 'image')
  const safe =
    to.href !== undefined &&
    !(/^data:/i.test(to.href) && !/^data:image\/(?:png|gif|jpeg|webp);/i.test(to.href))
  if (!safe || to.href === undefined || to.kind === 'missing' || to.kind === 'page')
    return tag('span', { class: 'dead-image', title: 'This picture is not there.' }, alt || 'Picture')
  return tag('img', {
    src: to.href,
    alt,
    ...(names ? { class: names } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
    ...(title ? { title } : {}),
    loading: 'lazy',
    decoding: 'async',
  })
}

const allowed: Record<string, sanitizeHtml.AllowedAttribute[]> = {
  '*': ['id', 'title', 'lang', 'dir', 'data-lines'],
  a: ['href', 'rel', 'aria-label'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', { name: 'scope', values: ['col', 'row'] }],
  ol: ['start', 'reversed'],
  details: ['open'],
  time: ['datetime'],
  pre: [{ name: 'tabindex', values: ['0'] }],
  div: [{ name: 'tabindex', values: ['0'] }, { name: 'role', values: ['group'] }, 'aria-label'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
}

const classes: Record<string, string[]> = {
  // Those of authors, as kramdown's attribute lists give them.
  '*': ['md-*'],
  a: ['permalink', 'embed', 'dead-link', 'own-site', 'internal-link', 'footnote-mark', 'footnote-back'],
  span: ['dead-image', 'not-open'],
  div: ['table-scroll', 'footnote'],
  blockquote: ['alert', 'alert-*'],
  p: ['alert-title'],
  code: ['language-*'],
  li: ['task'],
  td: ['align-*'],
  th: ['align-*'],
}
