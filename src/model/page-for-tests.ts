import { parsePage } from '#pages'
import type { PageOfFences } from './page-of-fences.ts'

/** A page of a handbook, from its Markdown. */
export function pageOf(path: string, source: string, more: Partial<PageOfFences> = {}): PageOfFences {
  const { title, fences } = parsePage({ path, source: Buffer.from(source) })
  return { path, url: `/${path.replace(/\.md$/, '')}/`, title, fences, ...more }
}
