import { ownWords, type Look } from '#kernel'
import { holdersOf, presentPerson, team } from '#people'
import { answerSaid, type Fields } from './rules/answer.ts'

/** So many are looked up in one text. */
const most = 30

/** `@handle`, where it is no part of an address. */
export const mention = /(?<![\w@/.])@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)/gi

/** Handles that a text names by `@handle`, apart from code and quotes. */
export function handlesIn(text: string): readonly string[] {
  const found = ownWords(text).matchAll(mention)
  return [...new Set([...found].flatMap(([, handle]) => handle?.toLowerCase() ?? []))].slice(0, most)
}

/** A larger team is not called by its name: whom it is about is named there. */
const mostInTeam = 25

/** Ids of those who work here and are mentioned, by their own handle or by the name of a team that is small enough. */
export async function mentionedIn(
  look: Pick<Look, 'db' | 'model'>,
  ...texts: readonly string[]
): Promise<readonly string[]> {
  const found = await Promise.all(
    [...new Set(texts.flatMap(handlesIn))].map(async (name) => {
      const person = await presentPerson(look.db, name)
      return person ? [person.id] : inTeam(look, name)
    }),
  )
  return [...new Set(found.flat())]
}

async function inTeam(look: Pick<Look, 'db' | 'model'>, name: string): Promise<readonly string[]> {
  if (!look.model.find(team, name)) return []
  const people = await holdersOf(look, [{ by: 'team', team: name }])
  return people.length > mostInTeam ? [] : people.map(({ id }) => id)
}

/** The texts that people write in a request, where they may mention somebody: its text and the long answers. */
export const writtenIn = (
  form: readonly { readonly id: string; readonly type: string }[],
  { body, fields }: { readonly body: string; readonly fields: Fields },
): readonly string[] => [
  body,
  ...form.flatMap(({ id, type }) => (type === 'textarea' ? answerSaid(fields[id]) : [])),
]
