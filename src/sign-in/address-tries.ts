import type { Act } from '#kernel'
import { asHouse, personByAddress } from '#people'
import { browserOf, networkOf } from './browser.ts'
import { isKnownBrowser } from './known-browser-store.ts'
import { countTry, forgetTries, type TriesAllowed } from './tries-store.ts'

/** How often something may be tried with one address. */
export interface AddressTries {
  /** From one network, or in one browser in which its owner signed in before. */
  readonly ofOne: readonly TriesAllowed[]
  /** From all networks together; browsers of the owner are not among them, so that no stranger keeps them out. */
  readonly ofAll: TriesAllowed
}

/** What came of counting a try. */
interface Counted {
  /** Until when no other is taken, where it was one too many. */
  readonly until: Temporal.Instant | undefined
  /** The right one came: whoever tried here is counted anew. */
  forget(this: void): Promise<void>
}

/** Counts a try with an address, folded, where it belongs. Does the same for every address, somebody’s or not. */
export async function countAddressTry(
  act: Pick<Act, 'by' | 'db' | 'now'>,
  { ofOne, ofAll }: AddressTries,
  address: string,
): Promise<Counted> {
  const { db, by, now } = act
  const known = await knownFor(act, address)
  const whose = known ?? `${address} from ${networkOf(by)}`
  const forget = async (): Promise<void> => {
    for (const allowed of ofOne) await forgetTries(db, allowed, whose)
  }
  for (const allowed of ofOne) {
    const until = await countTry(db, allowed, whose, now)
    if (until) return { until, forget }
  }
  return { until: known === undefined ? await countTry(db, ofAll, address, now) : undefined, forget }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** What a browser is counted by in which the owner of an address signed in before. */
function knownFor({ by, db }: Pick<Act, 'by' | 'db'>, address: string): Promise<string | undefined> {
  const { secret } = browserOf(by)
  return asHouse(db, async () => {
    const { id = nobody } = (await personByAddress(db, address)) ?? {}
    // Asked of nobody too: how long an answer takes tells nothing either.
    return (await isKnownBrowser(db, secret ?? '', id)) ? `${id} in ${secret}` : undefined
  })
}
