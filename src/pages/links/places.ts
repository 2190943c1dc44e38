import { placeOf, urlOf } from '../handbook/addresses.ts'
import type { HandbookFile, Page } from '../handbook/page.ts'
import { folded } from './written.ts'

/** What is looked through for a place. */
export interface Shelves {
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly byPath: ReadonlyMap<string, Page>
  readonly byUrl: ReadonlyMap<string, Page>
  /** Folder of the pages. */
  readonly content: string
}

/** What stands at a path; `slip` where only the case is another one. */
export type Found = ({ readonly page: Page } | { readonly file: HandbookFile }) & { readonly slip?: true }

export interface Places {
  /** By a path of the repository exactly as it is written, or the address that the path has as a page. */
  exactly(path: string): Found | undefined
  /** The same, whatever the case of its letters and however its accents are put together. */
  nearly(path: string): Found | undefined
}

/** Finds pages and files by all the forms in which sites write an address. */
export function placesIn(shelves: Shelves): Places {
  let loose: { readonly pages: Map<string, Page>; readonly files: Map<string, HandbookFile> } | undefined
  const build = () => ({
    pages: new Map([...shelves.byUrl].map(([url, page]) => [folded(decodeURIComponent(url)), page])),
    files: new Map([...shelves.files].map(([path, file]) => [folded(path), file])),
  })
  const placesOf = (path: string): readonly string[] => {
    const place = inContent(shelves, path)
    return place === undefined ? [] : [...new Set([place, withoutEnding(place)])]
  }
  return {
    exactly(path) {
      const known = shelves.byPath.get(path)
      if (known) return { page: known }
      for (const place of placesOf(path)) {
        const page = shelves.byUrl.get(urlOf(place))
        if (page) return { page }
      }
      const file = shelves.files.get(path)
      return file && { file }
    },
    nearly(path) {
      loose ??= build()
      for (const place of [...placesOf(path)]) {
        const url = place === '' ? '/' : `/${place}/`
        const page = loose.pages.get(folded(url))
        if (page) return slipped({ page }, decodeURIComponent(page.url), url)
      }
      const file = loose.files.get(folded(path))
      const page = file && shelves.byPath.get(file.path)
      return file && slipped(page ? { page } : { file }, file.path, path)
    },
  }
}

/** Accents that are put together otherwise are no slip: nobody sees them. */
const slipped = (found: Found, is: string, written: string): Found =>
  is.normalize('NFC') === written.normalize('NFC') ? found : { ...found, slip: true }

/** `a.html`, `a/index.html`, `a/index`, `a/README` and `a.md` are the address `a`. */
export const withoutEnding = (place: string): string =>
  placeOf(place.replace(/\.html?$/i, '')).replace(/(?:^|\/)(?:_?index|readme)$/i, '')

/** Relative to the folder of the pages; undefined outside it. */
export function inContent({ content }: Pick<Shelves, 'content'>, path: string): string | undefined {
  if (content === '' || path === content) return path === content && content ? '' : path
  return path.startsWith(`${content}/`) ? path.slice(content.length + 1) : undefined
}
