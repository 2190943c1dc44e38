import { missing, nearestName, type Act } from '#kernel'
import { peopleVisibleTo, standingOf, type Standing } from '#people'

/** Somebody by their handle, locked to be changed, whether they are here or left. */
export async function standingOrRefusal({ db, by }: Act, handle: string): Promise<Standing> {
  const standing = await standingOf(db, handle, { lock: true })
  if (standing) return standing
  const near = nearestName(
    handle,
    (await peopleVisibleTo(db, by)).map((person) => person.handle),
  )
  throw missing(
    `Nobody here has the handle “${handle}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  )
}
