import { numberOf, textOf, yes } from './front-words.ts'

/** What a page says of its place among others, in whichever system's words. */
export interface MenuWords {
  /** Lower comes first; pages without one come last. */
  readonly position?: number
  /** What menus call it, where that is not its title. */
  readonly label?: string
  /** It is read where somebody links it, and stands in no menu. */
  readonly hidden?: boolean
  /** Milliseconds; Hugo puts the latest first where no weight decides. */
  readonly datedAt?: number
}

/**
 * Reads what Hugo (`weight`, `linkTitle`, `date`, `toc_hide`, `headless`, `build`), Docusaurus (`sidebar_position`,
 * `sidebar_label`, `unlisted`), Jekyll (`nav_order`, `nav_title`, `nav_exclude`) and
 * Starlight (`sidebar: {order, label, hidden}`) say.
 */
export function menuWords(frontMatter: Readonly<Record<string, unknown>>): MenuWords {
  const said = lowered(frontMatter)
  const sidebar = lowered(said.get('sidebar'))
  // To Hugo a weight of 0 is none.
  const places = [
    numberOf(said.get('weight')) || undefined,
    numberOf(said.get('sidebar_position')),
    numberOf(said.get('nav_order')),
    numberOf(sidebar.get('order')),
  ]
  const position = places.find((place) => place !== undefined)
  const label = ['linktitle', 'sidebar_label', 'nav_title'].map((key) => textOf(said.get(key))).find(Boolean)
  const named = label ?? textOf(sidebar.get('label'))
  const datedAt = instantIn(said.get('date'))
  return {
    ...(position !== undefined && { position }),
    ...(named !== undefined && { label: named }),
    ...(isHidden(said, sidebar) && { hidden: true }),
    ...(datedAt !== undefined && { datedAt }),
  }
}

const hiding = ['toc_hide', 'headless', 'unlisted', 'nav_exclude']

function isHidden(said: ReadonlyMap<string, unknown>, sidebar: ReadonlyMap<string, unknown>): boolean {
  if (hiding.some((key) => yes(said.get(key))) || yes(sidebar.get('hidden'))) return true
  const list = lowered(said.get('build') ?? said.get('_build')).get('list')
  return list === false || list === 'never' || list === 'local'
}

const lowered = (value: unknown): ReadonlyMap<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
    : new Map()

function instantIn(value: unknown): number | undefined {
  if (!(value instanceof Date) && typeof value !== 'string') return undefined
  const at = value instanceof Date ? value.getTime() : Date.parse(value)
  return Number.isNaN(at) ? undefined : at
}
