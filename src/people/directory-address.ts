/** What the directory is asked for, as its address says it; what is empty is not asked. */
export interface DirectoryAsked {
  readonly words?: string
  readonly team?: string
  readonly region?: string
  readonly title?: string
  readonly left?: 'true'
  /** By name in place of by team. */
  readonly by?: 'name'
  /** From 1. */
  readonly page: number
}

const filters = ['words', 'team', 'region', 'title'] as const

/** Reads the address as forgivingly as people write them; what a filter names is looked up later. */
export function directoryAsked(query: URLSearchParams): DirectoryAsked {
  const written = filters.flatMap((name) => {
    const value = query.get(name)?.trim()
    return value ? [[name, value] as const] : []
  })
  const page = Number(query.get('page') ?? 1)
  return {
    ...Object.fromEntries(written),
    ...(query.get('left') === 'true' && { left: 'true' as const }),
    ...(query.get('by') === 'name' && { by: 'name' as const }),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The directory's address with some of it changed; any change begins at the first page. */
export function directoryHref(
  asked: DirectoryAsked,
  change: { readonly [Name in keyof DirectoryAsked]?: DirectoryAsked[Name] | undefined },
): string {
  const { page = 1, ...rest } = { ...asked, page: 1, ...change }
  const said = Object.entries({ ...rest, ...(page > 1 && { page: String(page) }) })
  const query = new URLSearchParams(
    said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return query.size === 0 ? '/-/people' : `/-/people?${query.toString()}`
}
