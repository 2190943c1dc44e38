import { escaped, type Kind, type Kinds } from './kind.ts'
import { boxes } from './kinds/boxes.ts'
import { media } from './kinds/media.ts'
import { pageParts } from './kinds/of-page.ts'
import { peopleKinds } from './kinds/people.ts'
import { wordKinds } from './kinds/words.ts'
import type { Tag } from './tag.ts'

const known: Kinds = { ...boxes, ...media, ...peopleKinds, ...wordKinds, ...pageParts }

/** How a tag is shown: every one somehow, none as it is written. */
export function kindOf(tag: Tag): Kind {
  if (tag.dialect === 'value') return tag.name.startsWith('generator:') ? generated : value
  if (tag.dialect === 'ruby') return other
  return Object.hasOwn(known, tag.name) ? (known[tag.name] ?? other) : other
}

/** The name and what is given along, without brackets and quotation marks. */
export function inWords({ dialect, inside, name, positional, named }: Tag): string {
  if (dialect === 'ruby') return inside.replace(/^[=\-#\s]+|[-\s]+$/g, '')
  const given = [...positional, ...Object.entries(named).map(([key, said]) => `${key}: ${said}`)]
  return [name.replaceAll('-', ' '), ...given].join(' · ')
}

const chip = (said: string): string =>
  `<span class="shortcode" title="Made by the page’s old system; Firsthand does not know it.">${escaped(said)}</span>`

const other: Kind = {
  place: 'words',
  unknown: true,
  words: () => '',
  draw(tag, _drawing, among) {
    const said = chip(inWords(tag))
    return among ? { open: said, close: '' } : { open: `<div class="alert"><p>${said}</p>`, close: '</div>' }
  },
}

/** Sourcegraph's `{{generator:reporting_structure.vp_sales}}`. */
const generated: Kind = {
  place: 'words',
  unknown: true,
  words: () => '',
  draw: ({ name }) => ({ open: chip(name.slice('generator:'.length).replaceAll(/[_.]/g, ' ')), close: '' }),
}

/** Placeholders of forms and letters, such as `{{lead.First Name}}`, are what the page is about. */
const value: Kind = {
  place: 'words',
  asWritten: true,
  words: ({ written }) => written,
  draw: ({ written }) => ({ open: `<code>${escaped(written)}</code>`, close: '' }),
}
