import { argument } from '../arguments.ts'
import { escaped, type Drawn, type Kind, type Kinds } from '../kind.ts'
import type { Tag } from '../tag.ts'

/** A page of another site that may be shown in place; what may is decided where the HTML is made clean. */
const embedded = (addressOf: (tag: Tag) => string | undefined): Kind => ({
  place: 'block',
  words: () => '',
  draw(tag, _drawing, among): Drawn {
    const address = addressOf(tag)
    const title = argument(tag, ['title', 'label'])
    const said = title === undefined ? '' : ` title="${escaped(title)}"`
    if (address === undefined)
      return { open: `<span class="shortcode">${escaped(tag.name)}: nothing is named</span>`, close: '' }
    const link = `<a class="embed" href="${escaped(address)}"${said}></a>`
    return { open: among ? link : `<p>${link}</p>`, close: '' }
  },
})

const video = (tag: Tag) => argument(tag, ['id', 'src', 'url'], 0)

const youtube = embedded((tag) => {
  const named = video(tag)
  if (named === undefined || /^https?:/i.test(named)) return named
  const [id = '', query = ''] = named.split(/[?&](.*)/s)
  return `https://www.youtube.com/embed/${encodeURIComponent(id)}${query && `?${query}`}`
})

const hosted = (address: (id: string) => string) =>
  embedded((tag) => {
    const named = video(tag)
    return named === undefined || /^https?:/i.test(named) ? named : address(encodeURIComponent(named))
  })

const sourceOf = (tag: Tag): string => tag.named['src'] ?? tag.positional[0] ?? ''
const wordsOf = (tag: Tag): string => argument(tag, ['alt', 'caption', 'attr', 'title']) ?? ''

/** The picture that a tag shows, where it shows one. */
export function pictureOf(
  tag: Tag | undefined,
): { readonly href: string; readonly text: string } | undefined {
  const isPicture =
    tag !== undefined && tag.dialect !== 'value' && tag.sort === 'opens' && pictures.has(tag.name)
  return isPicture ? { href: sourceOf(tag), text: wordsOf(tag) } : undefined
}

const pictures = new Set(['figure', 'image', 'img'])

const figure: Kind = {
  place: 'block',
  words: (tag) => argument(tag, ['alt', 'caption', 'title']) ?? '',
  draw(tag, _drawing, among) {
    const { link, width, height } = tag.named
    const title = argument(tag, ['title'])
    const caption = argument(tag, ['caption', 'attr'])
    const size = [
      ['width', width],
      ['height', height],
    ].map(([name, value]) => (value && /^\d+(?:px)?$/.test(value) ? ` ${name}="${parseInt(value, 10)}"` : ''))
    const picture = `<img src="${escaped(sourceOf(tag))}" alt="${escaped(argument(tag, ['alt']) ?? caption ?? title ?? '')}"${size.join('')}>`
    const shown = link === undefined ? picture : `<a href="${escaped(link)}">${picture}</a>`
    const below = [title && `<strong>${escaped(title)}</strong>`, caption && escaped(caption)]
      .filter(Boolean)
      .join(' ')
    if (among) return { open: shown, close: '' }
    return { open: `<figure>${shown}${below && `<figcaption>${below}</figcaption>`}`, close: '</figure>' }
  },
}

/** Pictures and what other sites show. */
export const media: Kinds = {
  youtube,
  'youtube-nocookie': youtube,
  vimeo: hosted((id) => `https://player.vimeo.com/video/${id}`),
  loom: hosted((id) => `https://www.loom.com/embed/${id}`),
  video: embedded(video),
  iframe: embedded(video),
  figure,
  image: figure,
  img: figure,
}
