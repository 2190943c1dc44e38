import { LeastRecentlyUsed } from '#kernel'
import type { Repository } from '../git/repository.ts'
import { narrower } from '../readers/readers.ts'
import { addresses } from './addresses.ts'
import { cascaded } from './cascade.ts'
import type { HandbookFile } from './page.ts'
import { readHead, type PageHead } from './page-head.ts'
import type { ListedPage } from './listed-page.ts'
import type { Settings } from './settings.ts'

/** Heads depend on bytes alone, so the next commit costs only the pages that it changed. */
const heads = new LeastRecentlyUsed<PageHead>(30_000)

/** The pages among a version's files, each where it hangs; what is a draft is for those who work here. */
export async function listPages(
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
  const found = all.map(async (address): Promise<ListedPage> => {
    const file = inFront + address.path
    const oid = files.get(file)?.oid ?? ''
    const readers = files.get(file)?.readers ?? []
    return { ...address, file, oid, readers, head: await headOf(repository, oid) }
  })
  const listed = cascaded(await Promise.all(found)).map((page) =>
    page.head.draft ? { ...page, readers: narrower(page.readers, 'internal') } : page,
  )
  return { listed, findings }
}

/** A draft's file is for no more people than the page. */
export function withDrafts(
  files: ReadonlyMap<string, HandbookFile>,
  listed: readonly ListedPage[],
): ReadonlyMap<string, HandbookFile> {
  const drafts = listed.flatMap(({ file, head, readers }) => {
    const known = head.draft ? files.get(file) : undefined
    return known ? [[file, Object.freeze({ ...known, readers })] as const] : []
  })
  return drafts.length === 0 ? files : new Map([...files, ...drafts])
}

/** What a page says of itself, by its blob. */
export async function headOf(repository: Repository, oid: string): Promise<PageHead> {
  const known = heads.get(oid)
  if (known) return known
  const head = readHead(await repository.read(oid))
  heads.set(oid, head)
  return head
}

const isPageName = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)
