import { deepestNav, navPath, type Nav, type NavEntry } from './nav.ts'

type Open = NavEntry & { readonly children: Open[] }

const heading = /^#{1,6}[ \t]+(.*?)[ \t#]*$/
const item = /^([ \t]*)(?:[-*+]|\d+[.)])[ \t]+(.*)$/
const link = /^\[((?:[^[\]]|\[[^\]]*\])*)\]\([ \t]*(?:<([^>]*)>|([^()\s]*(?:\([^)]*\)[^()\s]*)*))/

/**
 * The menu that GitBook and mdBook read from `SUMMARY.md`: lists of links, indented, below headings that name a part. Links
 * outside lists (mdBook's first and last chapters) count too; a line without a link is a heading over what is indented below it.
 */
export function summaryOf(file: string, text: string): Nav {
  const top: Open[] = []
  let part: Open[] = top
  let above: { readonly indent: number; readonly entry: Open }[] = []
  for (const line of text.split('\n')) {
    const title = heading.exec(line)?.[1]
    const [, blanks = '', written = ''] = item.exec(line) ?? ['', '', line.trim()]
    if (title !== undefined) {
      // The first heading is the file's own: `# Summary`.
      const group: Open = { title, children: [] }
      const isOwn = top.length === 0 && /^#\s/.test(line)
      if (!isOwn) top.push(group)
      part = isOwn ? top : group.children
      above = []
      continue
    }
    const entry = entryOf(written, item.test(line))
    if (!entry) continue
    const indent = blanks.replaceAll('\t', '    ').length
    above = above.filter((one) => one.indent < indent).slice(0, deepestNav)
    ;(above.at(-1)?.entry.children ?? part).push(entry)
    above.push({ indent, entry })
  }
  return { folder: file.split('/').slice(0, -1).join('/'), entries: top.filter(leads) }
}

function entryOf(written: string, isItem: boolean): Open | undefined {
  const [, title = '', angled, plain] = link.exec(written) ?? []
  const path = navPath(angled ?? plain ?? '')
  const said = plainWords(title === '' && isItem && !link.test(written) ? written : title)
  if (path === undefined && (!isItem || said === '')) return undefined
  return { ...(said !== '' && { title: said }), ...(path !== undefined && { path }), children: [] }
}

const plainWords = (text: string): string => text.replaceAll(/[*_`\\]/g, '').trim()

const leads = ({ path, children }: NavEntry): boolean => path !== undefined || children.some(leads)
