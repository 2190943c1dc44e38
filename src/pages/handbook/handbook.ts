import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import { addresses, urlOf } from './addresses.ts'
import { filesOf } from './files.ts'
import { redirectRulesIn, type RulesRead } from './redirect-rules.ts'
import { ownSites } from '../links/own-sites.ts'
import { redirectsOf } from '../links/redirects.ts'
import { LeastRecentlyUsed } from '#kernel'
import { decoded, linkResolver, type Link } from './links.ts'
import type { Crumb, HandbookFile, Page, SidebarNode } from './page.ts'
import { readHead, type PageHead } from './page-head.ts'
import { pageTree, type ListedPage } from './page-tree.ts'
import { readersOfPaths } from '../readers/readers-of-paths.ts'
import { folded, narrower, sees, type Readers, type Sight } from '../readers/readers.ts'
import { readSettings, settingsPath, type Settings } from './settings.ts'

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
  resolveLink(fromPath: string, href: string): Link
  /** Addresses of pages that a link may mean, likeliest first, whether or not something stands there. */
  addressesMeant(fromPath: string, href: string): readonly string[]
  /** The same for all who may read the same of this handbook. */
  keyOf(sight: Sight): string
  /** What of it somebody may read, as if there were nothing else. */
  seenBy(sight: Sight): Handbook
}

/** Heads depend on bytes alone, so the next commit costs only the pages that it changed. */
const heads = new LeastRecentlyUsed<PageHead>(30_000)

/** Reads the page tree of one commit, as somebody sees it who may read all of it. */
export async function openHandbook(repository: Repository, commit: string): Promise<Handbook> {
  const tree = await repository.tree(commit)
  const { files: found, findings: fileFindings } = await filesOf(repository, tree)
  const settingsFile = found.get(settingsPath)
  const source = settingsFile && (await repository.read(settingsFile.oid))
  const { settings, findings: settingsFindings } = readSettings(tree, source)
  const readersOf = readersIn(settings)
  const files = new Map(
    [...found.values()].map(({ really, path, ...file }) => {
      const readers = narrower(readersOf(path), readersOf(really))
      return [path, Object.freeze({ ...file, path, readers })]
    }),
  )
  const { listed, findings: addressFindings } = await listPages(repository, files, settings)
  const pageFindings = listed.flatMap(({ file, head }) =>
    head.faults.map((fault) => ({ path: file, ...fault })),
  )
  const { rules, findings: ruleFindings } = await redirectRulesIn(repository, files, listed)
  const findings = [...settingsFindings, ...fileFindings, ...addressFindings, ...pageFindings, ...ruleFindings]
  return handbookOf({ commit, settings: Object.freeze(settings), files, listed, rules, findings })
}

/** What a handbook is made from: all of it, or what somebody may read of it. */
interface Shelves {
  readonly commit: string
  readonly settings: Settings
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly listed: readonly ListedPage[]
  readonly rules: readonly RulesRead[]
  readonly findings: readonly Finding[]
}

function handbookOf(shelves: Shelves, whole?: Handbook): Handbook {
  const { commit, settings, files, listed, rules, findings } = shelves
  const { pages, sidebar, crumbs } = pageTree(listed, settings)
  const byUrl = new Map(pages.map((page) => [page.url, page]))
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const find = (url: string) => byUrl.get(plainUrl(url))
  const links = linkResolver({
    ...{ files, byPath, byUrl, content: settings.content },
    sites: ownSites(settings.hosts ?? []),
    redirects: redirectsOf(
      rules.map((rule) => ({ ...rule, isOpen: files.has(rule.path) })),
      listed.map(({ url, head }) => ({ url, aliases: head.aliases })),
    ),
  })
  const seen = new LeastRecentlyUsed<Handbook>(sights)
  const names = namesIn(shelves)
  return Object.freeze({
    commit,
    settings,
    pages,
    sidebar,
    findings: Object.freeze(findings),
    find,
    at: (path: string) => byPath.get(path),
    file: (path: string) => files.get(path),
    breadcrumbs: (url: string) => crumbs.get(find(url)?.url ?? '') ?? [],
    resolveLink: (fromPath: string, href: string) => {
      const link = links.resolve(fromPath, href)
      return link.kind === 'missing' && whole && whole.resolveLink(fromPath, href).kind !== 'missing'
        ? ({ kind: 'hidden' } as const)
        : link
    },
    addressesMeant: links.meant,
    keyOf: (sight: Sight) => keyOf(sight, names),
    seenBy(this: Handbook, sight: Sight) {
      const key = keyOf(sight, names)
      const known = seen.get(key)
      if (known) return known
      const open = handbookOf(
        {
          ...shelves,
          files: new Map([...files].filter(([, file]) => sees(sight, file.readers))),
          listed: listed.filter(({ readers }) => sees(sight, readers)),
          findings: findings.filter(({ path }) => sees(sight, files.get(path)?.readers ?? [])),
        },
        this,
      )
      seen.set(key, open)
      return open
    },
  })
}

/** Different eyes that a handbook is remembered for. */
const sights = 16

/** Everybody whom a place or a part of a page names as its reader, folded. */
const namesIn = ({ settings, listed }: Pick<Shelves, 'settings' | 'listed'>): ReadonlySet<string> =>
  new Set(
    [...(settings.readers ?? []), ...listed.flatMap(({ head }) => head.parts)].flatMap(({ readers }) =>
      typeof readers === 'string' ? [] : readers.map(folded),
    ),
  )

/** The same for all who may read the same. */
const keyOf = ({ names }: Sight, named: ReadonlySet<string>): string =>
  names === undefined ? 'public' : ['internal', ...[...names.intersection(named)].toSorted()].join('\n')

/** Of a file of the repository, by the place where it stands from the folder of the pages on. */
function readersIn({ content, readers }: Settings): (path: string) => Readers {
  const inFront = content ? `${content}/` : ''
  const of = readersOfPaths(readers ?? [])
  return (path) => {
    // It names what not everybody may know of.
    if (path === settingsPath) return 'internal'
    const from = path.startsWith(inFront) ? path.slice(inFront.length) : path
    return of(from)
  }
}

async function listPages(
  repository: Repository,
  files: ReadonlyMap<string, HandbookFile>,
  { content }: Settings,
) {
  const inFront = content ? `${content}/` : ''
  const paths = [...files.keys()].filter((path) => path.startsWith(inFront) && isPageName(path))
  const { all, findings } = addresses(
    paths.map((path) => path.slice(inFront.length)),
    content,
  )
  const listed = all.map(async (address): Promise<ListedPage> => {
    const file = inFront + address.path
    const oid = files.get(file)?.oid ?? ''
    const readers = files.get(file)?.readers ?? []
    return { ...address, file, oid, readers, head: await headOf(repository, oid) }
  })
  return { listed: await Promise.all(listed), findings }
}

async function headOf(repository: Repository, oid: string): Promise<PageHead> {
  const known = heads.get(oid)
  if (known) return known
  const head = readHead(await repository.read(oid))
  heads.set(oid, head)
  return head
}

const isPageName = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

/** An address as pages have it, however it is encoded, without query and anchor. */
export const plainUrl = (url: string): string => {
  const parts = (url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean)
  return urlOf(parts.map(decoded).join('/'))
}
