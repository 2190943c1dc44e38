import sanitizeHtml from 'sanitize-html'
import { ownIds } from '../markdown/slugs.ts'
import { shownTags } from '../markdown/known-tags.ts'
import { film, image, link, tag, type Attributes, type LinkOptions } from './clean-links.ts'

export interface CleanOptions extends LinkOptions {
  /** Kept for the headings themselves. */
  readonly headingIds: ReadonlySet<string>
}

/** Makes the HTML of one page safe: known elements and attributes only, links resolved, each id once. */
export function cleaner({ headingIds, ...links }: CleanOptions): (html: string) => string {
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
    exclusiveFilter: ({ tag: name, attribs, text }) =>
      (name === 'input' && attribs['type'] !== 'checkbox') || isIcon(name, attribs, text),
    transformTags: {
      a: (_, attribs) => link(attribs, links),
      img: (_, attribs) => image(attribs, links),
      video: (name, attribs) => film(name, attribs, links),
      audio: (name, attribs) => film(name, attribs, links),
      source: (name, attribs) => film(name, attribs, links),
      strike: 's',
      tt: 'code',
      center: 'div',
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

/** A picture of an icon font that is not here: nothing would show. */
const isIcon = (name: string, { class: names = '', id }: Attributes, text: string): boolean =>
  (name === 'i' || name === 'span') &&
  id === undefined &&
  /(?:^|\s)(?:fa[bdlrs]?|fa-[\w-]+|icon|glyphicon)(?:\s|$)/.test(names) &&
  text.trim() === ''

const allowed: Record<string, sanitizeHtml.AllowedAttribute[]> = {
  '*': ['id', 'title', 'lang', 'dir', 'data-lines'],
  a: ['href', 'rel', 'aria-label', 'data-frame', 'data-host'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', { name: 'scope', values: ['col', 'row'] }],
  ol: ['start', 'reversed'],
  details: ['open'],
  time: ['datetime'],
  video: ['src', 'controls', 'preload', 'poster', 'width', 'height'],
  audio: ['src', 'controls', 'preload'],
  source: ['src', 'type'],
  pre: [{ name: 'tabindex', values: ['0'] }, 'data-language'],
  div: [{ name: 'tabindex', values: ['0'] }, { name: 'role', values: ['group'] }, 'aria-label'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
  'x-asked': ['data-at'],
}

const classes: Record<string, string[]> = {
  // Those of authors, as kramdown's attribute lists give them.
  '*': ['md-*'],
  a: [
    'permalink',
    'embed',
    'film',
    'dead-link',
    'own-site',
    'internal-link',
    'footnote-mark',
    'footnote-back',
  ],
  span: ['dead-image', 'not-open', 'shortcode', 'hljs-*'],
  div: ['table-scroll', 'footnote', 'alert', 'alert-*', 'panes', 'pane', 'tabs'],
  blockquote: ['alert', 'alert-*'],
  p: ['alert-title', 'pane-foot'],
  code: ['language-*', 'math'],
  pre: ['diagram'],
  li: ['task'],
  td: ['align-*'],
  th: ['align-*'],
}
