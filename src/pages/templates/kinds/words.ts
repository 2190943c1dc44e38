import { argument } from '../arguments.ts'
import { addressOf } from '../tag-addresses.ts'
import { escaped, saying, type Kind, type Kinds } from '../kind.ts'
import type { Tag } from '../tag.ts'

const label: Kind = {
  ...saying(
    (tag) => argument(tag, ['name', 'label', 'text'], 0) ?? '',
    (said) => `<span class="md-label">${said}</span>`,
  ),
}

/** `{% slack_channel "help" "the help desk" %}`: what it is called, else the channel. */
const channel = saying((tag) => {
  const named = argument(tag, ['channel', 'name'], 0)?.replace(/^#/, '') ?? ''
  return argument(tag, ['text'], 1) ?? (named && `#${named}`)
})

const place = (tag: Tag) => argument(tag, ['text', 'title']) ?? addressOf(tag)
const link: Kind = {
  place: 'words',
  words: place,
  draw: (tag) => ({ open: `<a href="${escaped(addressOf(tag))}">${escaped(place(tag))}</a>`, close: '' }),
}

const silent: Kind = { place: 'block', words: () => '', draw: () => ({ open: '', close: '' }) }

/** Words and links among words. */
export const wordKinds: Kinds = {
  label,
  'slack-channel': channel,
  slack: channel,
  ref: link,
  relref: link,
  page: link,
  link,
  'post-url': link,
  br: saying(
    () => ' ',
    () => '<br>',
  ),
  // Nothing of them is for readers.
  comment: silent,
  raw: silent,
  verbatim: silent,
  toc: silent,
}
