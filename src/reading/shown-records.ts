import type { Look, PastRuling } from '#kernel'

/** What a record is called and where it stands. */
export interface ShownRecord {
  readonly title: string
  readonly href: string
}

/** How a module shows records of one kind that rules decide on. */
export interface ShownRecords {
  /** The plural noun by which the journal names them: `campaigns`. */
  readonly of: string
  /** Those of the ids that whoever looks may see. */
  readonly describe: (look: Look, ids: readonly string[]) => Promise<ReadonlyMap<string, ShownRecord>>
}

/** What past rulings were about, by its id, as far as somebody knows how to show it and the reader may see it. */
export async function recordsOf(
  look: Look,
  shown: readonly ShownRecords[],
  rulings: readonly PastRuling[],
): Promise<ReadonlyMap<string, ShownRecord>> {
  const found = new Map<string, ShownRecord>()
  for (const { of, describe } of shown) {
    const ids = rulings.flatMap(({ subject }) => (subject?.kind === of ? subject.id : []))
    if (ids.length === 0) continue
    for (const [id, record] of await describe(look, [...new Set(ids)])) found.set(id, record)
  }
  return found
}
