import type { Finding } from '../finding.ts'
import { LeastRecentlyUsed } from '#kernel'
import { hang, type Hung } from './hang.ts'
import { linksIn } from './links-in.ts'
import type { Link } from './links.ts'
import { plainUrl } from './plain-url.ts'
import type { Crumb, HandbookFile, Page, SidebarNode } from './page.ts'
import { namesAllPages, readersIn } from './readers-in.ts'
import { decode } from '../source/source-text.ts'
import { keyOf, namesAmong } from '../readers/key-of.ts'
import { everything, sees, type Readers, type Sight } from '../readers/readers.ts'
import { seenText } from '../readers/parts.ts'
import type { Lines } from '../markdown/tokens.ts'
import type { Settings } from './settings.ts'
import { keepShelves, type Shelves } from './shelves.ts'

/** All pages of one commit and how they hang together; frozen, so that the caller keeps it as long as it likes. */
export interface Handbook {
  readonly commit: string
  readonly settings: Settings
  /** In reading order. */
  readonly pages: readonly Page[]
  /** The handbook itself is the root; what stands in it are its children. */
  readonly sidebar: SidebarNode
  /** Faults of settings, addresses and front matter; those inside a page's text come from `parsePage`. */
  readonly findings: readonly Finding[]
  /** The page at an address, however it is encoded and with or without the slash at its end. */
  find(url: string): Page | undefined
  /** The page of a file of the repository. */
  at(path: string): Page | undefined
  /** Any file that a page may show or link: pictures, documents, pages; no hidden ones. */
  file(path: string): HandbookFile | undefined
  /** From the handbook down to the page itself; empty where the address is unknown. */
  breadcrumbs(url: string): readonly Crumb[]
  /** The pages before and after one in the order of the sidebar; none for a page that stands in no menu. */
  neighbours(url: string): Neighbours
  resolveLink(fromPath: string, href: string): Link
  /** Addresses of pages that a link may mean, likeliest first, whether or not something stands there. */
  addressesMeant(fromPath: string, href: string): readonly string[]
  /** The same for two handbooks in which the same may be read: the version, and who reads. */
  readonly key: string
  /** The same for all who may read the same of this handbook. */
  keyOf(sight: Sight): string
  /** What of it somebody may read, as if there were nothing else; of an earlier version, what `also` lets them. */
  seenBy(sight: Sight, also?: AlsoBy): Handbook
  /** Whether these lines of a file may be read here; without lines, whether all of it may. */
  shows(path: string, lines?: Lines): boolean
  /** The text of one of its pages as it may be read here: what may not is empty lines. */
  textOf(source: Uint8Array): string
  /** Whether it is as those see it who have not signed in. */
  readonly forStrangers: boolean
  /** Whether there is anything at all that may not be read here, or might not if it came. */
  readonly hides: boolean
  /** Who may read what stands at a path, whether something does or not. */
  readersOf(path: string): Readers
}

/** What one reads before a page and after it. */
export interface Neighbours {
  readonly before?: Page
  readonly after?: Page
}

/** What the rule of another version allows beside the own one. */
export interface AlsoBy {
  /** The same for all to whom it allows the same. */
  readonly key: string
  readonly allows: (path: string) => boolean
}

/** Hangs everything together; `hung` where the pages hang together as they did in another handbook. */
export function handbookOf(
  shelves: Shelves,
  seen: { sight: Sight; key: string; whole?: Handbook; fewer?: boolean } = all,
  hung: Hung = hang(shelves.listed, shelves.settings, shelves.menu),
): Handbook {
  const { commit, settings, files, listed, rules, findings } = shelves
  const { sight: eyes, key: ofEyes, whole, fewer = false } = seen
  const readersOf = readersIn(settings)
  const parts = new Map(
    listed
      .filter(({ head }) => head.parts.length > 0)
      .map(({ file, head }) => [file, head.parts.filter(({ readers }) => !sees(eyes, readers))]),
  )
  const { pages, shown, sidebar, crumbs, byUrl, byPath, places } = hung
  const find = (url: string) => byUrl.get(plainUrl(url))
  const links = linksIn({ files, byPath, byUrl, settings, listed, rules }, eyes)
  const known = new LeastRecentlyUsed<Handbook>(sights)
  const names = namesAmong([...(settings.readers ?? []), ...listed.flatMap(({ head }) => head.parts)])
  const handbook: Handbook = Object.freeze({
    commit,
    settings,
    pages,
    sidebar,
    findings: Object.freeze(findings),
    find,
    at: (path: string) => byPath.get(path),
    file: (path: string) => files.get(path),
    breadcrumbs: (url: string) => crumbs.get(find(url)?.url ?? '') ?? [],
    neighbours: (url: string) => {
      const place = places.get(find(url)?.url ?? '')
      const [before, after] = place === undefined ? [] : [shown[place - 1], shown[place + 1]]
      return { ...(before && { before }), ...(after && { after }) }
    },
    resolveLink: (fromPath: string, href: string) => {
      const link = links.resolve(fromPath, href)
      // An address that stands in no page is a question: what may not be read is answered like what is not there.
      if (link.kind !== 'missing' || fromPath === '' || !whole) return link
      return whole.resolveLink(fromPath, href).kind === 'missing' ? link : ({ kind: 'hidden' } as const)
    },
    addressesMeant: links.meant,
    key: `${commit} ${ofEyes}`,
    keyOf: (sight: Sight) => keyOf(sight, names),
    seenBy(this: Handbook, sight: Sight, also?: AlsoBy) {
      if (sight.all) return this
      const key = [keyOf(sight, names), also?.key ?? ''].join('\n')
      const before = known.get(key)
      if (before) return before
      const isOpen = ({ path, readers }: Pick<HandbookFile, 'path' | 'readers'>) =>
        sees(sight, readers) && (also?.allows(path) ?? true)
      const left = new Map([...files].filter(([, file]) => isOpen(file)))
      const open = listed.filter(({ file }) => left.has(file))
      const made = handbookOf(
        {
          ...shelves,
          files: left,
          listed: open,
          findings: findings.filter(({ path }) => left.has(path)),
        },
        {
          sight,
          key,
          whole: this,
          fewer: [...files.keys()].some((path) => !namesAllPages(path) && !left.has(path)),
        },
        ...(open.length === listed.length ? [hung] : []),
      )
      known.set(key, made)
      return made
    },
    shows: (path: string, lines?: Lines) =>
      files.has(path) &&
      !(parts.get(path) ?? []).some(
        ({ lines: [from, to] }) => !lines || (lines[0] <= to && from <= lines[1]),
      ),
    textOf: (source: Uint8Array) => seenText(decode(source).text, eyes),
    readersOf,
    forStrangers: eyes.names === undefined,
    hides:
      fewer ||
      [...parts.values()].some((hidden) => hidden.length > 0) ||
      !(settings.readers ?? undecidedRules).every(({ readers }) => sees(eyes, readers)),
  })
  keepShelves(handbook, shelves)
  return handbook
}

const all = { sight: everything, key: 'all' }
const undecidedRules: NonNullable<Settings['readers']> = [{ below: '/', readers: 'internal' }]
/** Different eyes that a handbook is remembered for. */
const sights = 16
