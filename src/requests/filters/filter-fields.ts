import { HeldShortly, invalid, line, missing, parseInput, Refusal, type Act, type Undo } from '#kernel'
import { listRequests } from '../list-requests.ts'
import { filterOf, type KeptFilter } from './filters-store.ts'

export const filterName = line('Call it something.', 60)

/** So many somebody keeps. */
export const mostFilters = 100

/** What stands behind the question mark of the list's address, in order and without what means nothing. */
export function queryOf(written: string): string {
  const asked = new URLSearchParams(written.replace(/^[^?]*\?/, ''))
  for (const key of ['after', 'limit']) asked.delete(key)
  const said = Object.fromEntries(
    [...new Set(asked.keys())].flatMap((key) => {
      const value = asked.getAll(key).filter(Boolean).join('\n')
      return value === '' ? [] : [[key, value]]
    }),
  )
  try {
    parseInput(listRequests.input, said)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    throw invalid([{ field: 'query', message: fault.fields.map(({ message }) => message).join(' ') }])
  }
  return new URLSearchParams(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1))).toString()
}

export const taken = (name: string) =>
  invalid([{ field: 'name', message: `You keep another filter called “${name}”. Call it otherwise.` }])

/** One's own filter that an act is about. */
export async function ownFilter({ db, by }: Act, id: string): Promise<KeptFilter> {
  const found = await filterOf(db, by.id, id)
  if (!found) throw missing('You keep no such filter.')
  return found
}

/** What somebody keeps is between them and the handbook, and not for the journal. */
const held = new HeldShortly<Readonly<Record<string, string>>>()
export const holdFilter = (input: Readonly<Record<string, string>>) => ({ held: held.hold(input) })

/** The act of that name, with what is held. */
export function withHeldFilter(
  name: Undo['name'],
  { facts }: { readonly facts: Readonly<Record<string, unknown>> },
): Undo | undefined {
  const input = held.get(facts['held'])
  return input && { name, input }
}
