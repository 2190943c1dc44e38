import { isolated, type Look, type Told } from '#kernel'
import { toldPerson, type ToldBy } from './told-store.ts'

/** A list of what was done names the same few people again and again. */
const known = new WeakMap<Look, Map<string, ReturnType<typeof toldPerson>>>()

function personIn(look: Look, by: ToldBy): ReturnType<typeof toldPerson> {
  const asked = known.get(look) ?? new Map<string, ReturnType<typeof toldPerson>>()
  known.set(look, asked)
  const key = JSON.stringify(by)
  const found = asked.get(key) ?? toldPerson(look.db, look.by, by)
  asked.set(key, found)
  return found
}

type By = Pick<Told, 'who' | 'byId'>

/** Somebody an entry is about, as the sentence that begins with who did it goes on: `Linh Tran`, `yourself`, `themselves`. */
export async function whomTold(look: Look, { who, byId }: By, by: ToldBy): Promise<string> {
  const person = await personIn(look, by)
  if (person && person.id === byId) return who === 'You' ? 'yourself' : 'themselves'
  return person ? isolated(person.name) : 'somebody'
}

/** The same before what is theirs: `Linh Tran’s`, `your`, `their own`. */
export async function whoseTold(look: Look, { who, byId }: By, by: ToldBy): Promise<string> {
  const person = await personIn(look, by)
  if (person && person.id === byId) return who === 'You' ? 'your' : 'their own'
  return person ? `${isolated(person.name)}’s` : 'somebody’s'
}
