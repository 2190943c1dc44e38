import { administrators, no, relation, yes, type Look, type Permission, type Person } from '#kernel'
import { managersOf } from '#people'

const newcomer = relation('newcomer', 'the newcomer whose checklist it is')
const manager = relation('manager', 'who manages them')

/** Whose checklist it is, who manages them, and administrators; to everybody else it is private. */
export const narrowed = [newcomer, manager, administrators] as const

/** Whether somebody may see and tick off the checklist of a person. */
export async function maySee({ db, by }: Pick<Look, 'db' | 'by'>, person: Person): Promise<Permission> {
  if (by.id === person.id || by.kind === 'admin' || by.kind === 'system') return yes
  return (await managersOf(db, [person.id])).get(person.id)?.id === by.id
    ? yes
    : no(`Only ${person.name}, who manages them and administrators see their checklist.`)
}
