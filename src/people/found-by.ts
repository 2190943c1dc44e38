import type { Look, Person } from '#kernel'
import type { Who } from '#model'
import { titlesAmong } from './holders-of-titles.ts'
import { personsAmong } from './who-store.ts'
import { isMeant, managersFor, meantOf, type Around } from './who.ts'

/** Those whom one part of a rule means and who are here. */
export interface Found {
  readonly who: Who
  readonly people: readonly Person[]
  /** Of a title: who stands in for those who hold it. */
  readonly deputy?: Person
}

/** Whom a rule means at this moment, part by part. */
export async function foundBy(
  look: Pick<Look, 'db' | 'model'>,
  who: readonly Who[],
  around: Around = {},
): Promise<readonly Found[]> {
  const { db, model } = look
  const managers = await managersFor(look, who, [around])
  const here = await personsAmong(db, meantOf(model, who, around, managers))
  const held = titlesAmong(model, here)
  return who.map((one) => {
    if (one.by !== 'role') {
      const meant = meantOf(model, [one], around, managers)
      return { who: one, people: here.filter((person) => isMeant(person, meant)) }
    }
    const { holders, deputy } = held(one.title)
    return { who: one, people: holders, ...(deputy && { deputy }) }
  })
}

/** Those whom a rule means at this moment and who are here, each once; a deputy only where nobody holds the title. */
export async function holdersOf(
  look: Pick<Look, 'db' | 'model'>,
  who: readonly Who[],
  around: Around = {},
): Promise<readonly Person[]> {
  const found = await foundBy(look, who, around)
  const all = found.flatMap(({ people, deputy }) => (people.length === 0 && deputy ? [deputy] : people))
  return [...new Set(all)]
}
