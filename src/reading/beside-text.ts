import { disableTypes, imageSize, types } from 'image-size'
import { LeastRecentlyUsed } from '#kernel'
import {
  dataAt,
  type Destination,
  type Handbook,
  type Page,
  type PageText,
  type Repository,
  type Resolve,
  type Source,
} from '#pages'
import type { ParsedPages } from './parsed-pages.ts'

/** What a page shows besides its own text: other files in their places, and pictures with the room they take. */
export interface BesideText {
  readonly include: (path: string) => Source | undefined
  readonly resolve: Resolve
}

interface BesideWorld {
  readonly repository: Repository
  readonly parsed: ParsedPages
}

const mostIncluded = 50
const mostPictures = 100
const largestPicture = 8_000_000
/** Lists are read when the page is set. */
const largestList = 2_000_000
const isSmall = ({ size }: { readonly size: number }) => size <= largestList
const isText = /\.(?:md|markdown|txt)$/i
const isPicture = /\.(?:png|jpe?g|gif|webp|svg)$/i

/** Loads it as the page's reader may see it: `handbook` is theirs. */
export async function besideText(
  world: BesideWorld,
  handbook: Handbook,
  page: Page,
  parsed: PageText,
  resolve: Resolve,
): Promise<BesideText> {
  const included = await filesIn(world, handbook, page, parsed)
  const sizes = await sizesOf(world.repository, handbook, page, [
    parsed,
    ...[...included.values()].flatMap(({ text }) => text ?? []),
  ])
  return {
    include: (path) => included.get(path)?.source,
    resolve(href, use): Destination {
      const to = resolve(href, use)
      const size = use === 'image' ? sizes.get(href) : undefined
      return size ? { ...to, size } : to
    },
  }
}

/** Files that the page shows in itself and those that these show, by what is written there. */
async function filesIn(world: BesideWorld, handbook: Handbook, page: Page, parsed: PageText) {
  const found = new Map<string, { readonly text?: PageText; readonly source: Source }>()
  const waiting = [...parsed.includes]
  for (let one = waiting.shift(); one && found.size < mostIncluded; one = waiting.shift()) {
    if (found.has(one.path)) continue
    const data = dataAt(one.path)
    const file = placesOf(data?.file ?? one.path, page.path, handbook.settings.content)
      .map((path) => handbook.file(path))
      .find((there) => there !== undefined && (data ? isSmall(there) : isText.test(there.path)))
    if (!file) continue
    // Markdown that is no page of the handbook is not known to be without parts.
    const stored = { ...file, hasParts: handbook.at(file.path)?.hasParts ?? true }
    if (data) {
      const { source } = await world.parsed.source(stored, handbook)
      found.set(one.path, { source: { path: one.path, source } })
      continue
    }
    const text = await world.parsed.of(stored, handbook)
    found.set(one.path, { text, source: await world.parsed.source(stored, handbook) })
    waiting.push(...text.includes)
  }
  return found
}

/** Where an included file may stand: beside the pages as Hugo has it, beside the page, in the repository, among Jekyll's. */
function placesOf(written: string, from: string, content: string): readonly string[] {
  const path = written.replace(/^\/+/, '')
  if (path.split('/').includes('..')) return []
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const inContent = content === '' ? path : `${content}/${path}`
  return [
    inContent,
    folder + path,
    path,
    `_includes/${path}`,
    `assets/${path}`,
    path.replace(/^data\//, 'data/public/'),
  ]
}

interface Size {
  readonly width: number
  readonly height: number
}

// What pages show, and no form more: each further one is another way to be misled by a file.
const read = new Set(['png', 'jpg', 'gif', 'webp', 'svg'])
disableTypes(types.filter((type) => !read.has(type)))

/** The size stands near the beginning of every picture. */
const enough = 500_000

/** By the object: a picture's size never changes. Null where it cannot be read. */
const known = new LeastRecentlyUsed<Size | null>(5000)

async function sizesOf(
  repository: Repository,
  handbook: Handbook,
  page: Page,
  texts: readonly PageText[],
): Promise<ReadonlyMap<string, Size>> {
  const sizes = new Map<string, Size>()
  const hrefs = new Set(
    texts.flatMap(({ links }) => links.flatMap(({ href, use }) => (use === 'image' ? [href] : []))),
  )
  for (const href of [...hrefs].slice(0, mostPictures)) {
    const link = handbook.resolveLink(page.path, href)
    const file = link.kind === 'file' ? handbook.file(link.path) : undefined
    if (!file || file.size > largestPicture || !isPicture.test(file.path)) continue
    const size = known.get(file.oid) ?? sizeIn(await repository.read(file.oid))
    known.set(file.oid, size)
    if (size) sizes.set(href, size)
  }
  return sizes
}

function sizeIn(bytes: Uint8Array): Size | null {
  try {
    const { width, height } = imageSize(bytes.subarray(0, enough))
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null
  } catch {
    return null
  }
}
