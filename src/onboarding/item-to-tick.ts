import { missing, type Act, type Person } from '#kernel'
import { newcomerNamed } from './newcomer-named.ts'
import { itemsVisibleTo, lockItems } from './items-store.ts'
import type { Item } from './item.ts'

/** An item with whose it is. */
export interface Theirs {
  readonly person: Person
  /** Undefined where this person may not see it, or there is none of that number. */
  readonly item: Item | undefined
}

/** An item of somebody's checklist, which nobody else changes until the act ends. */
export async function itemToTick(
  act: Act,
  { handle, number }: { readonly handle: string; readonly number: number },
): Promise<Theirs> {
  const person = await newcomerNamed(act, handle)
  await lockItems(act.db, person.id)
  const items = await itemsVisibleTo(act.db, act.by, person.id)
  return { person, item: items.find((one) => one.number === number) }
}

/** The item, or that there is none. */
export function thereIs({ person, item }: Theirs, number: number): Item {
  if (!item) throw missing(`The checklist of ${person.name} has no item ${number}.`)
  return item
}
