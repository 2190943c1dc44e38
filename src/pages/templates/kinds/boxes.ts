import { argument } from '../arguments.ts'
import { escaped, type Drawn, type Kind, type Kinds } from '../kind.ts'
import type { Tag } from '../tag.ts'

/** What Hugo's themes and Bootstrap call the colours of their boxes, as the alerts of GitHub are called. */
const tones: Readonly<Record<string, string>> = {
  warning: 'warning',
  danger: 'caution',
  error: 'caution',
  caution: 'caution',
  success: 'tip',
  tip: 'tip',
  important: 'important',
}

const titleOf = (tag: Tag): string | undefined =>
  argument(tag, ['title', 'header', 'heading', 'summary', 'name'], 0)

function box(usual?: string): Kind {
  return {
    place: 'block',
    holds: true,
    words: (tag) => titleOf(tag) ?? '',
    draw(tag, _drawing, among): Drawn {
      const title = titleOf(tag) ?? usual
      const said = title === undefined ? '' : escaped(unmarked(title))
      if (among) return { open: said && `<strong>${said}</strong> `, close: '' }
      const tone =
        tones[argument(tag, ['color', 'type', 'kind', 'header-bg'])?.toLowerCase() ?? ''] ?? tones[tag.name]
      const head = said && `<p class="alert-title">${said}</p>`
      return { open: `<div class="alert alert-${tone ?? 'note'}">${head}`, close: '</div>' }
    },
  }
}

/** Themes let titles be Markdown: `header="**Note**"`. */
const unmarked = (title: string): string => title.replaceAll(/\*\*|__|`/g, '').trim()

const details: Kind = {
  place: 'block',
  holds: true,
  words: (tag) => titleOf(tag) ?? '',
  draw(tag, _drawing, among) {
    const summary = escaped(unmarked(titleOf(tag) ?? 'Details'))
    if (among) return { open: `<strong>${summary}</strong> `, close: '' }
    const open = tag.named['open'] === 'true' ? ' open' : ''
    return { open: `<details${open}><summary>${summary}</summary>`, close: '</details>' }
  },
}

/** All stand open: nobody misses a part of the page, and paper shows them too. */
const tab: Kind = {
  ...details,
  draw: (tag, drawing, among) =>
    details.draw({ ...tag, named: { ...tag.named, open: 'true' } }, drawing, among),
}

const around = (name: string): Kind => ({
  place: 'block',
  holds: true,
  words: () => '',
  draw: (_tag, _drawing, among) =>
    among ? { open: '', close: '' } : { open: `<div class="${name}">`, close: '</div>' },
})

const pane: Kind = {
  place: 'block',
  holds: true,
  words: (tag) => titleOf(tag) ?? '',
  draw(tag, _drawing, among) {
    const head = titleOf(tag)
    const foot = argument(tag, ['footer', 'subtitle'])
    const said = head === undefined ? '' : escaped(unmarked(head))
    if (among) return { open: said && `<strong>${said}</strong> `, close: '' }
    return {
      open: `<div class="pane">${said && `<p class="alert-title">${said}</p>`}`,
      close: `${foot === undefined ? '' : `<p class="pane-foot">${escaped(foot)}</p>`}</div>`,
    }
  },
}

/** What stands in a frame, folds or stands side by side. */
export const boxes: Kinds = {
  alert: box(),
  note: box('Note'),
  warning: box('Warning'),
  tip: box('Tip'),
  important: box('Important'),
  caution: box('Caution'),
  info: box('Note'),
  callout: box(),
  hint: box(),
  panel: box(),
  pageinfo: box(),
  details,
  expand: details,
  collapse: details,
  tabpane: around('tabs'),
  tabs: around('tabs'),
  tab,
  cardpane: around('panes'),
  cards: around('panes'),
  card: pane,
}
