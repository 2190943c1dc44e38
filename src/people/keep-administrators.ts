import { Refusal, type Act } from '#kernel'
import { foundAt, foundWhat, sayFinding } from '#pages'
import { administratorsHere, orUndone } from './administrators-store.ts'
import { peoplePath, type PeopleFile } from './people-file.ts'

/** A version's list of people, and how long its file is. */
interface ComingList extends PeopleFile {
  readonly lines: number
}

/**
 * Brings people in step with a version's list, never without an administrator: a person's push is refused, with the place
 * and what would work. Where nobody is there to mend it, the list is held over: newcomers come, nobody changes or leaves.
 */
export async function keepAdministrators(
  act: Act,
  list: ComingList | undefined,
  bring: (file: PeopleFile | undefined) => Promise<unknown>,
): Promise<void> {
  const before = await administratorsHere(act.db)
  const wrong = await orUndone(act.db, async () => {
    await bring(list)
    const after = before.length === 0 ? before : await administratorsHere(act.db)
    return before.length > 0 && after.length === 0 ? lastOnesOut(before) : undefined
  })
  if (!wrong || !list) return
  const place = { code: 'wrong-value', severity: 'error', kind: 'people', path: peoplePath } as const
  const finding = { ...place, line: Math.max(list.lines, 1), column: 1, ...wrong }
  if (act.by.kind !== 'system')
    throw new Refusal('conflict', 'One mistake stands in the way, so nothing was put in force.', {
      fields: [{ field: foundAt(finding), message: foundWhat(finding) }],
    })
  await bring({ people: list.people, findings: [finding] })
  await act.record({ subject: { kind: 'files', id: peoplePath }, facts: { heldOver: sayFinding(finding) } })
}

function lastOnesOut(last: readonly { readonly handle: string; readonly name: string }[]) {
  const names = last.map(({ handle, name }) => `${name} (${handle})`).join(', ')
  const handles = last.map(({ handle }) => handle).join(' or ')
  return {
    message: `With this list nobody would administer here: it takes out ${names}.`,
    mend: `Leave ${handles} in the list, or have somebody who stays made administrator first.`,
  }
}
