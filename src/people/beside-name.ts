import { todayIn, type Look, type Person } from '#kernel'
import { awayInWords, awayNow } from './away.ts'
import { picturesVisibleTo } from './pictures/pictures-store.ts'

/** What stands beside a name in a list. */
export interface BesideName {
  /** Address of their picture. */
  readonly picture?: string
  /** `away until Mon 1 February`. */
  readonly away?: string
}

/** What stands beside the names of some people, by handle; nothing for strangers. */
export async function besideNames(
  look: Look,
  people: readonly Pick<Person, 'id' | 'handle'>[],
): Promise<(handle: string) => BesideName> {
  const away = await awayNow(
    look,
    people.map(({ id }) => id),
  )
  const pictures = await picturesVisibleTo(
    look.db,
    look.by,
    people.map(({ handle }) => handle),
  )
  const today = todayIn(look)
  return (handle) => {
    const [gone, picture] = [away.get(handle), pictures.get(handle)]
    return { ...(picture !== undefined && { picture }), ...(gone && { away: awayInWords(gone, today) }) }
  }
}
