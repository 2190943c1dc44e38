import pg from 'pg'
import { DatabaseIsNewer, migrate, openDatabase, systemClock, type Clock, type Database } from '#kernel'
import { refoldAddresses } from '#people'
import type { Surroundings } from '#start'
import { root } from '../root.ts'
import { StartProblem } from '../start-problem.ts'

/** The database, brought to this release's schema, and the clock. */
export interface Kernel {
  readonly database: Database
  /** Loads of models while acts hold connections of the other pool. */
  readonly aside: Database
  readonly clock: Clock
  close(): Promise<void>
}

/** Migrates as the owner, then opens the pools that cannot pass row-level security. */
export async function openKernel({ database: address }: Surroundings): Promise<Kernel> {
  const clock = systemClock
  const owner = new pg.Client(address.owner)
  await owner.connect()
  try {
    await migrate(owner, `${root}/migrations`, clock.now())
  } catch (fault) {
    if (fault instanceof DatabaseIsNewer) throw new StartProblem(`${fault.message} Start that release again.`)
    throw fault
  } finally {
    await owner.end()
  }
  const database = openDatabase(address.app, 20)
  const aside = openDatabase(address.app, 3)
  await refoldAddresses(database.db)
  const close = async (): Promise<void> => {
    await Promise.all([database.close(), aside.close()])
  }
  return { database, aside, clock, close }
}
