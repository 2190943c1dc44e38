import { todayIn, type Look, type Person } from '#kernel'
import { newcomersSince, type Newcomer, type Sought } from './newcomers-store.ts'

/** For so many days after their first one somebody is new. */
const newFor = 120

/** The day before which nobody's first one lies who is new. */
export const newSince = (look: Pick<Look, 'model' | 'now'>): Temporal.PlainDate =>
  todayIn(look).subtract({ days: newFor })

/** Those who are new, or only the one who is named; for the house. */
export const newcomersOf = (
  look: Pick<Look, 'db' | 'model' | 'now'>,
  only?: Sought['only'],
): Promise<readonly Newcomer[]> =>
  newcomersSince(look.db, { since: newSince(look), zone: look.model.zone, only })

/** The first day of who is looking, while they are new. */
export async function ownFirstDay(
  look: Pick<Look, 'db' | 'by' | 'model' | 'now'>,
): Promise<Temporal.PlainDate | undefined> {
  const { id }: Pick<Person, 'id'> = look.by
  return (await newcomersOf(look, { id }))[0]?.startOn
}
