import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { isNewAnswer } from './idempotency.ts'
import { writeEntry } from './journal.ts'
import { noModel } from './no-model.ts'
import type { Person } from './person.ts'
import type { Refusal } from './refusal.ts'
import type { Running } from './act.ts'
import { transactionOf } from './transaction.ts'

/** So many entries of strangers are kept in an hour: somebody who knocks for days must not fill the journal. */
const mostOfStrangers = 100

/** What came of an act that left nothing else behind: it was refused, or only asked. */
export interface Undone {
  readonly operation: string
  readonly outcome: 'refused' | 'asked'
  readonly refusal?: Refusal | undefined
  /** Absent where it ended before it began. */
  readonly running?: Running | undefined
  /** Of the form that asks while it is typed in: each of its different answers is noted once. */
  readonly key?: string | undefined
}

/** What an answer to one form is told from another by: what came of it, under which rules. */
const answerOf = ({ refusal, running }: Undone) => [
  refusal?.kind,
  (running?.rulings ?? []).map(({ kind, name, outcome }) => [kind, name, outcome]),
]

/** Writes the one journal entry of an act that was undone, under the commit that it was ruled by. */
export async function noteUndone(house: House, by: Person, undone: Undone): Promise<void> {
  const { operation, outcome, refusal, running, key } = undone
  await transactionOf(house.database.db, by, async (tx, commit) => {
    const now = house.clock.now()
    // What stands is counted elsewhere: there are never many.
    if (by.kind === 'visitor' && !refusal?.standing && (await isFull(tx, by, now))) return
    if (key !== undefined) {
      const answer = answerOf(undone)
      if (!(await isNewAnswer(tx, { by, key, operation, answer }, now))) return
    }
    await writeEntry(tx, {
      now,
      personId: by.id,
      operation,
      outcome,
      ...(refusal && { refusal: refusal.kind }),
      commit: running?.model.commit ?? commit ?? noModel.commit,
      ...refusal?.standing,
      facts: refusal?.standing?.facts ?? {},
      rulings: running?.rulings ?? [],
    })
  })
  house.wrote?.()
}

async function isFull(tx: Db, { id }: Person, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select at from journal where person_id = ${id} order by seq desc offset ${mostOfStrangers - 1} limit 1`.execute(
    tx,
  )
  const [last] = rows
  return last !== undefined && Temporal.Instant.compare(last.at, now.subtract({ hours: 1 })) > 0
}
