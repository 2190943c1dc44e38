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
  readonly cascade?: PageWords
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

/** Hugo's `cascade`: a map, or a list of maps, of which those with a target of their own are for some pages only. */
function cascadeIn(value: unknown): PageWords | undefined {
  const maps = [value]
    .flat()
    .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    .filter((one) => !('_target' in one) && !('target' in one))
  if (maps.length === 0) return undefined
  const { owner, hidden, draft, listsNothing } = pageWords(Object.assign({}, ...maps.toReversed()), 1)
  return {
    ...(owner ? { owner } : {}),
    ...(hidden === undefined ? {} : { hidden }),
    ...(listsNothing === undefined ? {} : { listsNothing }),
    ...(draft === undefined ? {} : { draft }),
  }
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
