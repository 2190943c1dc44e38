import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import { deepestNav, navPath, type Nav, type NavEntry } from './nav.ts'

/** The file at the root that holds the settings of MkDocs, its menu too. */
export const mkdocsFile = /^mkdocs\.ya?ml$/i

/** The menu that `mkdocs.yml` writes out; undefined where it leaves that to the names of files. */
export function navOf(text: string): Nav | undefined {
  // Its tags, like `!!python/name:…`, mean something to Python only.
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
  const { contents } = document
  if (!isMap(contents)) return undefined
  const nav = contents.get('nav')
  const folder = contents.get('docs_dir')
  if (!isSeq(nav)) return undefined
  const docs = typeof folder === 'string' ? (navPath(folder) ?? 'docs') : 'docs'
  return { folder: docs.replace(/\/+$/, ''), entries: entriesOf(nav.items, 1) }
}

function entriesOf(items: readonly Node[], depth: number): readonly NavEntry[] {
  if (depth > deepestNav) return []
  return items.flatMap((item): readonly NavEntry[] => {
    if (isScalar(item)) return pageAt(item.value, undefined)
    if (!isMap(item)) return []
    return item.items.flatMap(({ key, value }): readonly NavEntry[] => {
      const title = isScalar(key) ? String(key.value).trim() : ''
      const named = title === '' ? undefined : title
      if (isSeq(value)) {
        const children = entriesOf(value.items as readonly Node[], depth + 1)
        return [{ ...(named !== undefined && { title: named }), children }]
      }
      return isScalar(value) ? pageAt(value.value, named) : []
    })
  })
}

function pageAt(value: unknown, title: string | undefined): readonly NavEntry[] {
  const path = typeof value === 'string' ? navPath(value) : undefined
  return path === undefined ? [] : [{ ...(title !== undefined && { title }), path, children: [] }]
}
