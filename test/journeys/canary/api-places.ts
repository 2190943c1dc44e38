import { allOf, got, type Answer, type CanaryWorld, type Somebody } from './canary-world.ts'
import type { Place } from './place.ts'
import { inputsFor } from './inputs-for.ts'

interface Field {
  readonly name: string
  readonly in: string
  readonly required?: boolean
}
interface Description {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly operationId?: string; readonly parameters?: readonly Field[] } }
    >
  >
}

/** Asks everything that the description says can be asked, with whatever is near what is closed. */
const asking =
  (by: 'session' | 'token') =>
  async (world: CanaryWorld, who: Somebody): Promise<readonly Answer[]> => {
    const described = await got(world, who, '/api/openapi.json', by)
    const { paths } = JSON.parse(described.body) as Description
    const asked = Object.entries(paths).flatMap(([path, { get }]) => {
      if (!get || /\/may-i\/|events/.test(path)) return []
      const fields = get.parameters ?? []
      const names = (list: readonly Field[]) => list.map(({ name }) => name)
      const needed = fields.filter((field) => field.in === 'path' || field.required === true)
      const inputs = inputsFor(world, { all: names(fields), needed: names(needed) })
      return inputs.map((input) => filled(path, fields, input))
    })
    return [described, ...(await allOf(asked, (path) => got(world, who, path, by)))]
  }

function filled(path: string, fields: readonly Field[], input: Readonly<Record<string, string>>): string {
  const inPath = new Set(fields.filter((field) => field.in === 'path').map(({ name }) => name))
  const query = new URLSearchParams(Object.entries(input).filter(([name]) => !inPath.has(name)))
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input[name] ?? 'x'))
  return query.size === 0 ? at : `${at}?${query}`
}

const shows = [
  'open',
  'openPart',
  'inner',
  'innerPart',
  'innerRule',
  'named',
  'namedHeading',
  'namedPart',
  'namedRule',
  'team',
  'title',
  'wasOpen',
  'wasClosed',
  'message',
] as const

/** What programs are answered over HTTP. */
export const apiPlaces: readonly Place[] = [
  { name: 'every question of the API, with a token', shows, look: asking('token') },
  {
    name: 'every question of the API, signed in',
    shows,
    who: ['stranger', 'mei', 'noor'],
    look: asking('session'),
  },
]
