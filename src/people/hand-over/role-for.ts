import type { Model, Person } from '#kernel'
import { role } from '../kinds/role.ts'

/** The title that pages can name in somebody's place: one they hold alone, one they share, or the one that they have. */
export function roleFor(model: Model, person: Pick<Person, 'handle' | 'title'>): string | undefined {
  const held = model.all(role).filter(({ value }) => value.heldBy.includes(person.handle))
  const own =
    held.find(({ title }) => title === person.title) ?? held.find(({ value }) => value.heldBy.length === 1)
  if (own ?? held[0]) return (own ?? held[0])?.title
  return model.all(role).find(({ title }) => title === person.title)?.title
}
