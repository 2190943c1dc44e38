import type { Guarded, Look, PastRuling, Seeing } from '#kernel'

/** What a record is called, where it stands, and what became of it. */
export interface ShownRecord {
  readonly title: string
  readonly href: string
  /** `declined: Not this year.`; absent where nothing has. */
  readonly came?: string
}

/** How a module shows records of one kind that rules decide on. */
export interface ShownRecords {
  /** The plural noun by which the journal names them: `campaigns`. */
  readonly of: string
  /** Those of the ids that whoever looks may see. */
  readonly describe: (look: Look, ids: readonly string[]) => Promise<ReadonlyMap<string, ShownRecord>>
  /** Where not everybody may know of each: whether who looks may, in the query. */
  readonly seen?: (look: Look) => Promise<Guarded['seen']>
}

const gathered: ShownRecords[] = []

/** Says once, when the app is put together, what decisions may be about. */
export const showRecords = (...all: readonly ShownRecords[]): void => void gathered.push(...all)

/** What of decisions whoever looks may know: nothing of a record that is closed to them, not even that it was decided. */
export async function seeingDecisions(look: Look): Promise<Seeing> {
  const guarded: Guarded[] = []
  for (const { of, seen } of gathered) if (seen) guarded.push({ of, seen: await seen(look) })
  return { personId: look.by.id, guarded }
}

/** What past rulings were about, by its id, as far as somebody knows how to show it and the reader may see it. */
export async function recordsOf(
  look: Look,
  rulings: readonly PastRuling[],
): Promise<ReadonlyMap<string, ShownRecord>> {
  const found = new Map<string, ShownRecord>()
  for (const { of, describe } of gathered) {
    const ids = rulings.flatMap(({ subject }) => (subject?.kind === of ? subject.id : []))
    if (ids.length === 0) continue
    for (const [id, record] of await describe(look, [...new Set(ids)])) found.set(id, record)
  }
  return found
}
