import { capital } from '#kernel'
import { addressesIn, listOf, numberOf, textOf, yes } from './front-words.ts'

/** What a page says of itself above its text. */
export interface PageWords {
  readonly title?: string
  /** What the sidebar calls it, where that is shorter than the title. */
  readonly linkTitle?: string
  readonly description?: string
  /** Handle, title or name, without `@`: of `owner`, else of who is directly responsible or maintains it. */
  readonly owner?: string
  readonly weight?: number
  /** Other addresses that lead to the page, as written: `aliases`, `redirect_from`, `permalink`, `url`. */
  readonly aliases?: readonly string[]
  /** Where the page went: it is nothing but a sign to there. */
  readonly redirectTo?: string
  /** Kept out of lists and the sidebar; whoever has the address reads it. */
  readonly hidden?: boolean
  /** Whether the pages below it are left out of the list at its end. */
  readonly listsNothing?: boolean
  /** Not yet for everybody. */
  readonly draft?: boolean
  /** What holds for the pages below as well, where they say nothing else. */
  readonly cascade?: readonly Cascade[]
}

/** Words for the page and those below it, or of these only for some. */
export interface Cascade {
  readonly words: PageWords
  /** Patterns of Hugo's for where a page stands and what it is: `page`, `section` or `home`. */
  readonly path?: string
  readonly kind?: string
}

/** Reads the front matter's keys that Firsthand knows, in whatever case, and with `_`, `-` or neither. */
export function pageWords(frontMatter: Readonly<Record<string, unknown>>, depth = 0): PageWords {
  const known = new Map(Object.entries(frontMatter).map(([key, value]) => [plainKey(key), value]))
  const of = (...keys: readonly string[]) =>
    keys.map((key) => known.get(key)).filter((value) => value !== undefined && value !== null)
  const title = textOf(of('title')[0])
  const linkTitle = textOf(of('linktitle')[0])
  const description = textOf(of('description', 'decription', 'desciption', 'descripton')[0])
  const [owner] = of('owner', 'owners', 'dri', 'dris', 'maintainer', 'maintainers').flatMap(listOf)
  const weight = numberOf(of('weight', 'navorder')[0])
  const aliases = of('aliases', 'alias', 'redirectfrom', 'permalink', 'url').flatMap(addressesIn)
  const redirectTo = of('redirectto').flatMap(addressesIn)[0]
  const hidden = anyYes(of('tochide', 'headless', 'navexclude', 'hidden'))
  const draft = anyYes([...of('draft'), ...of('published').map((value) => !yes(value))])
  const listsNothing = anyYes(of('nolist'))
  const cascade = depth === 0 ? cascadeIn(of('cascade')[0]) : undefined
  return {
    ...(title ? { title } : {}),
    ...(linkTitle ? { linkTitle } : {}),
    ...(description ? { description } : {}),
    ...(owner ? { owner: owner.replace(/^@/, '') } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(aliases.length > 0 ? { aliases: [...new Set(aliases)] } : {}),
    ...(redirectTo ? { redirectTo } : {}),
    ...(hidden === undefined ? {} : { hidden }),
    ...(listsNothing === undefined ? {} : { listsNothing }),
    ...(draft === undefined ? {} : { draft }),
    ...(cascade ? { cascade } : {}),
  }
}

/** Undefined where nothing is said, so that a page may also say no to what is above it. */
const anyYes = (values: readonly unknown[]): boolean | undefined =>
  values.length === 0 ? undefined : values.some(yes)

const plainKey = (key: string): string => key.toLowerCase().replace(/[_-]/g, '')

/** Hugo's `cascade`: a map, or a list of maps, each with a target of its own or without; an earlier one goes before a later. */
function cascadeIn(value: unknown): readonly Cascade[] | undefined {
  const given = [value].flat().filter(isMap).flatMap(cascadeOf)
  return given.length === 0 ? undefined : given
}

function cascadeOf(one: Readonly<Record<string, unknown>>): readonly Cascade[] {
  const target = one['_target'] ?? one['target']
  const { path, kind, environment } = isMap(target) ? target : {}
  if (target !== undefined && path === undefined && kind === undefined && environment === undefined) return []
  // What is for a trial run only is not for readers.
  if (typeof environment === 'string' && !/production|^\**$/i.test(environment)) return []
  const { owner, hidden, draft, listsNothing } = pageWords(one, 1)
  const words = {
    ...(owner ? { owner } : {}),
    ...(hidden === undefined ? {} : { hidden }),
    ...(listsNothing === undefined ? {} : { listsNothing }),
    ...(draft === undefined ? {} : { draft }),
  }
  return [
    {
      words,
      ...(typeof path === 'string' ? { path } : {}),
      ...(typeof kind === 'string' ? { kind } : {}),
    },
  ]
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const indexName = /^(?:_index|index|readme)\.(?:md|markdown)$/i

/** What to call a page that does not say: its file's name in words, or its folder's. */
export function titleFromPath(path: string): string | undefined {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const name = indexName.test(file) ? parts.pop() : file.replace(/\.(?:md|markdown)$/i, '')
  const words = name?.replace(/[-_]+/g, ' ').trim()
  return words ? capital(words) : undefined
}
