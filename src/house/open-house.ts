import { firstAdministratorLink } from '#people'
import type { OpenHouse, Surroundings } from '#start'
import { openDoors } from './open-doors.ts'
import { openKernel } from './open-kernel.ts'
import { openVersions } from './open-versions.ts'

/** Puts database, handbook, modules and doors together; whatever fails, what was opened before is closed again. */
export async function openHouse(surroundings: Surroundings): Promise<OpenHouse> {
  const kernel = await openKernel(surroundings)
  try {
    const versions = await openVersions(surroundings, kernel)
    const doors = await openDoors(surroundings, kernel, versions)
    const link = await firstAdministratorLink(kernel.database.db, kernel.clock.now(), surroundings.url)
    return {
      quick: doors.quick,
      fetch: doors.fetch,
      notReady: async () => ((await versions.inForce()) ? undefined : 'No handbook is open.'),
      greeting: link === undefined ? [] : [`The first administrator signs in once with ${link}`],
      close: async () => {
        await doors.close()
        versions.close()
        await kernel.close()
      },
    }
  } catch (fault) {
    await kernel.close()
    throw fault
  }
}
