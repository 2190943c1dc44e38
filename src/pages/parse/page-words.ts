import { capital } from '#kernel'
/** What a page says of itself above its text. */
export interface PageWords {
  readonly title?: string
  readonly description?: string
  /** Handle, title or name, without `@`. */
  readonly owner?: string
  readonly weight?: number
}

/** Reads the front matter's keys that Firsthand knows, whatever case they are written in. */
export function pageWords(frontMatter: Readonly<Record<string, unknown>>): PageWords {
  const lower = new Map(Object.entries(frontMatter).map(([key, value]) => [key.toLowerCase(), value]))
  const title = text(lower.get('title'))
  const description = text(lower.get('description'))
  const owner = text([lower.get('owner')].flat()[0])?.replace(/^@/, '')
  const weight = Number(lower.get('weight') ?? NaN)
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(owner ? { owner } : {}),
    ...(Number.isFinite(weight) ? { weight } : {}),
  }
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}

const indexName = /^(?:_index|index|readme)\.(?:md|markdown)$/i

/** What to call a page that does not say: its file's name in words, or its folder's. */
export function titleFromPath(path: string): string | undefined {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const name = indexName.test(file) ? parts.pop() : file.replace(/\.(?:md|markdown)$/i, '')
  const words = name?.replace(/[-_]+/g, ' ').trim()
  return words ? capital(words) : undefined
}
