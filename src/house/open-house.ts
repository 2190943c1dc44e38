import { firstAdministratorLink } from '#sign-in'
import type { OpenHouse, Surroundings } from '#start'
import { fetchAs } from './fetch-as.ts'
import { openDoors } from './open-doors.ts'
import { openKernel } from './open-kernel.ts'
import { openVersions } from './open-versions.ts'

/** Puts database, handbook, modules and doors together; whatever fails, what was opened before is closed again. */
export async function openHouse(surroundings: Surroundings): Promise<OpenHouse> {
  await using opened = new AsyncDisposableStack()
  const kernel = await openKernel(surroundings)
  opened.defer(kernel.close)
  const { versions, seen } = await openVersions(surroundings, kernel)
  opened.defer(() => versions.close())
  const doors = await openDoors(surroundings, kernel, { versions, seen })
  opened.defer(doors.close)
  const link = await firstAdministratorLink(kernel.database.db, kernel.clock.now(), surroundings.url)
  const open = opened.move()
  return {
    quick: doors.quick,
    fetch: doors.fetch,
    fetchAs: fetchAs({ db: kernel.database.db, url: surroundings.url, fetch: doors.fetch }),
    notReady: async () => ((await versions.inForce()) ? undefined : 'No handbook is open.'),
    greeting: link === undefined ? [] : [`The first administrator signs in once with ${link}`],
    close: () => open.disposeAsync(),
  }
}
