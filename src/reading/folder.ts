import { capital } from '#kernel'
import type { Crumb } from '#design'
import type { Handbook } from '#pages'
import type { FolderPageProps } from './pages/folder-page.tsx'

/** What a folder without a page shows, by its encoded address; undefined where no page stands below the address either. */
export function folderAt(handbook: Handbook, url: string, query: string): FolderPageProps | undefined {
  const place = url.endsWith('/') ? url : `${url}/`
  const below = handbook.pages.filter((page) => page.url.startsWith(place))
  if (below.length === 0) return undefined
  const top = below.filter((page) => !below.some((other) => other !== page && page.url.startsWith(other.url)))
  const last = place.split('/').at(-2) ?? ''
  return {
    title: place === '/' ? handbook.settings.title : wordsOf(decoded(last)),
    crumbs: crumbsOf(handbook, place, query),
    ...(below.length > 1 && { sectionHref: `${place}${query ? `${query}&` : '?'}print=section` }),
    pages: top.map(({ title, url: href, description }) => ({
      title,
      href: href + query,
      ...(description !== undefined && { description }),
    })),
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `paid-social` → `Paid social`. */
const wordsOf = (folder: string): string => {
  const words = folder.replaceAll(/[-_]+/g, ' ').trim()
  return capital(words)
}

/** The pages above the folder that there are. */
function crumbsOf(handbook: Handbook, place: string, query: string): readonly Crumb[] {
  const parts = place.split('/').filter(Boolean).slice(0, -1)
  const above = ['/', ...parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`)]
  if (place === '/') return []
  return above
    .map((url) => handbook.find(url))
    .filter((page) => page !== undefined)
    .map(({ title, url }) => ({ title, href: url + query }))
}
