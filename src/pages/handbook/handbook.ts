import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import { addresses, urlOf } from './addresses.ts'
import { filesOf } from './files.ts'
import { LeastRecentlyUsed } from '#kernel'
import { decoded, linkResolver, type Link } from './links.ts'
import type { Crumb, HandbookFile, Page, SidebarNode } from './page.ts'
import { readHead, type PageHead } from './page-head.ts'
import { pageTree, type ListedPage } from './page-tree.ts'
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
}

/** Heads depend on bytes alone, so the next commit costs only the pages that it changed. */
const heads = new LeastRecentlyUsed<PageHead>(30_000)

/** Reads the page tree of one commit. */
export async function openHandbook(repository: Repository, commit: string): Promise<Handbook> {
  const tree = await repository.tree(commit)
  const { files, findings: fileFindings } = await filesOf(repository, tree)
  const settingsFile = files.get(settingsPath)
  const source = settingsFile && (await repository.read(settingsFile.oid))
  const { settings, findings: settingsFindings } = readSettings(tree, source)
  const { listed, findings: addressFindings } = await listPages(repository, files, settings)
  const { pages, sidebar, crumbs } = pageTree(listed, settings)
  const byUrl = new Map(pages.map((page) => [page.url, page]))
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const pageFindings = listed.flatMap(({ file, head }) =>
    head.faults.map((fault) => ({ path: file, ...fault })),
  )
  const find = (url: string) => byUrl.get(plainUrl(url))
  return Object.freeze({
    commit,
    settings: Object.freeze(settings),
    pages,
    sidebar,
    findings: Object.freeze([...settingsFindings, ...fileFindings, ...addressFindings, ...pageFindings]),
    find,
    at: (path: string) => byPath.get(path),
    file: (path: string) => files.get(path),
    breadcrumbs: (url: string) => crumbs.get(find(url)?.url ?? '') ?? [],
    resolveLink: linkResolver({ files, byPath, byUrl, content: settings.content }),
  })
}

async function listPages(
  repository: Repository,
  files: ReadonlyMap<string, HandbookFile>,
  { content }: Settings,
) {
  const inFront = content ? `${content}/` : ''
  const paths = [...files.keys()].filter(
    (path) => path.startsWith(inFront) && /\.(?:md|markdown)$/i.test(path),
  )
  const { all, findings } = addresses(
    paths.map((path) => path.slice(inFront.length)),
    content,
  )
  const listed = all.map(async (address): Promise<ListedPage> => {
    const file = inFront + address.path
    const oid = files.get(file)?.oid ?? ''
    return { ...address, file, oid, head: await headOf(repository, oid) }
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

/** An address as pages have it, however it is encoded, without query and anchor. */
export const plainUrl = (url: string): string => {
  const parts = (url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean)
  return urlOf(parts.map(decoded).join('/'))
}
