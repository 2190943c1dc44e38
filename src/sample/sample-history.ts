import { parse } from 'yaml'
import { z } from 'zod'

const entry = z.strictObject({
  'days-ago': z.int().min(0),
  by: z.string(),
  says: z.string(),
  adds: z.array(z.string()).default([]),
  renames: z.record(z.string(), z.string()).default({}),
  changes: z.array(z.strictObject({ page: z.string(), from: z.string(), to: z.string() })).default([]),
})

/** One version of the sample: what it changed against the one before. */
export interface SampleVersion {
  readonly daysAgo: number
  /** Handle of its author. */
  readonly by: string
  /** What its author is called in the sample's list of people. */
  readonly byName: string
  readonly says: string
  /** Text by path; null takes a file away. The first version holds all its files. */
  readonly changes: ReadonlyMap<string, string | null>
}

type Files = ReadonlyMap<string, string>

/**
 * The versions of the sample, oldest first, from its last state and `history.yml`, which says how each differs from the
 * one before. Throws where the two do not fit together: that is a mistake in the sample.
 */
export function sampleHistory(last: Files, written: string): readonly SampleVersion[] {
  const entries = z.array(entry).min(1).parse(parse(written))
  const names = namesIn(last)
  const versions: SampleVersion[] = []
  let after = last
  for (const one of entries.toReversed()) {
    const before = one === entries[0] ? new Map<string, string>() : undo(after, one)
    versions.unshift({
      daysAgo: one['days-ago'],
      by: one.by,
      byName: names.get(one.by) ?? one.by,
      says: one.says,
      changes: difference(before, after),
    })
    after = before
  }
  return versions
}

function namesIn(files: Files): ReadonlyMap<string, string> {
  const listed = z
    .array(z.object({ handle: z.string(), name: z.string() }))
    .safeParse(parse(files.get('data/people.yml') ?? ''))
  return new Map((listed.data ?? []).map(({ handle, name }) => [handle, name]))
}

function undo(after: Files, { adds, renames, changes }: z.output<typeof entry>): Files {
  const before = new Map(after)
  for (const { page, from, to } of changes.toReversed()) {
    const text = before.get(page)
    const at = text?.indexOf(to) ?? -1
    if (text === undefined || at < 0 || text.includes(to, at + 1))
      throw new Error(`sample/history.yml: in ${page} this does not stand exactly once: ${to}`)
    before.set(page, text.slice(0, at) + from + text.slice(at + to.length))
  }
  for (const [old, present] of Object.entries(renames)) {
    before.set(old, before.get(present) ?? '')
    before.delete(present)
  }
  for (const path of adds) before.delete(path)
  return before
}

function difference(before: Files, after: Files): ReadonlyMap<string, string | null> {
  const changes = new Map<string, string | null>()
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, null)
  for (const [path, text] of after) if (before.get(path) !== text) changes.set(path, text)
  return changes
}
