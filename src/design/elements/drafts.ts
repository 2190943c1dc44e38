import { reader, stranger } from './reader.ts'

/** What stands in a form that was not sent yet, or whose sending is not known to have arrived. */
export interface Draft {
  readonly values: readonly (readonly [name: string, value: string])[]
}

/** Whose it is: a page whose session has ended is a stranger's, and what is typed there is taken over by who signs in. */
interface Kept extends Draft {
  readonly by: string
}

const prefix = 'typed:'

function kept(name: string): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** What was typed here by who is looking; another's is not shown. */
export function readDraft(name: string): Draft | undefined {
  const draft = kept(name)
  return draft && (draft.by === reader() || draft.by === stranger) ? draft : undefined
}

export function keepDraft(name: string, draft: Draft): void {
  const by = reader() ?? stranger
  const owner = by === stranger ? (kept(name)?.by ?? by) : by
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify({ ...draft, by: owner } satisfies Kept))
  } catch {
    // A full or forbidden storage keeps nothing; the form works without.
  }
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(prefix + name)

/** Drops what was sent and is done: the page that follows an act names the form. Nothing else is known to have arrived. */
export function dropDoneDraft(): void {
  const { done } = document.documentElement.dataset
  if (done !== undefined) dropDraft(done)
}

const names = (): readonly string[] =>
  Object.keys(sessionStorage).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []))

/** Forgets everything, so that the next person at this browser finds nothing. */
export function dropAllDrafts(): void {
  for (const name of names()) dropDraft(name)
}

/** The same of what another person typed here before. */
export function dropDraftsOfOthers(): void {
  const by = reader()
  if (by === undefined || by === stranger) return
  for (const name of names()) if (![by, stranger].includes(kept(name)?.by ?? '')) dropDraft(name)
}
