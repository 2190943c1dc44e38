import { Refusal, type Look, type Person } from '#kernel'
import { personOrRefusal } from '#people'

/** Somebody who works here, by their handle. */
export async function newcomerNamed({ db }: Pick<Look, 'db'>, handle: string): Promise<Person> {
  const person = await personOrRefusal(db, handle)
  if (person instanceof Refusal) throw person
  return person
}
