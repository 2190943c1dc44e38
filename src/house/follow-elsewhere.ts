import { systemClock, type House } from '#kernel'
import { FollowOrigin, hookRoute, type Versions } from '#repository'
import type { Surroundings } from '#start'
import type { Part } from '#web'

/** Follows the repository that the settings name, if they name one, and hears its webhook. */
export function followElsewhere(
  { settings, log }: Surroundings,
  house: House,
  versions: Versions,
): { readonly following: FollowOrigin | undefined; readonly part: Part } {
  const { follow } = settings
  const onFault = (fault: unknown) => log.error({ err: fault }, 'following the handbook')
  const now = () => systemClock.now()
  const following = follow && new FollowOrigin({ versions, house, onFault, now }, follow)
  const hook = hookRoute({
    ...{ db: house.database.db, now, secret: follow?.secret },
    poke: () => following?.poke(),
  })
  return { following, part: (web) => web.route('/', hook) }
}
