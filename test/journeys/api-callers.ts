import { connect, FirsthandRefusal, type Firsthand } from '../../client/firsthand.ts'
import { tokenOf } from './clone.ts'
import type { FrontDoor } from './front-door.ts'

/** The client of a program that somebody gave a token with these scopes. */
export async function programOf(door: FrontDoor, handle: string, scopes = '*'): Promise<Firsthand> {
  return connect({ url: door.url(), token: await tokenOf(await door.as(handle), scopes), retries: 0 })
}

/** What a call was refused with; throws where it was not. */
export const problemOf = (call: Promise<unknown>): Promise<FirsthandRefusal> =>
  call.then(
    () => {
      throw new Error('It was not refused.')
    },
    (fault: unknown) => {
      if (fault instanceof FirsthandRefusal) return fault
      throw fault
    },
  )
