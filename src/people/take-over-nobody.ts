import { Refusal, type Act } from '#kernel'
import { foundAt, foundWhat } from '#pages'
import { sameHandle } from './handle.ts'
import { peoplePath, type PeopleFile } from './people-file.ts'
import { isSameName } from './same-name.ts'
import { knownPeople } from './synchronise-store.ts'

/**
 * Somebody whom no list named yet came in with a handle of their choosing: a push that lists another of that handle is
 * refused, so that whoever came first does not become whom the list means, sessions and address with them.
 */
export async function takeOverNobody(act: Act, list: PeopleFile | undefined): Promise<void> {
  if (!list || act.by.kind === 'system') return
  const unlisted = (await knownPeople(act.db)).filter((row) => !row.left && row.listed_at === null)
  const having = new Map(unlisted.map((row) => [sameHandle(row.handle), row]))
  const fields = list.people.flatMap(({ handle, name }) => {
    const row = having.get(sameHandle(handle))
    if (!row || isSameName(row.name, name)) return []
    const finding = {
      ...({ code: 'wrong-value', severity: 'error', kind: 'people', path: peoplePath } as const),
      message: `${row.name} came in with the handle "${handle}", and this line is about ${name}.`,
      mend: `Write another handle; where both are one, write the name as ${row.name}.`,
    }
    return [{ field: foundAt(finding), message: foundWhat(finding) }]
  })
  if (fields.length > 0)
    throw new Refusal('conflict', 'A mistake stands in the way, so nothing was put in force.', { fields })
}
