import { missing, noModel, type Definition, type Look } from '#kernel'
import type { Handbook, Repository } from '#pages'
import type { Linked } from './linked.ts'
import type { ParsedPages } from './parsed-pages.ts'
import type { Reader, SeenVersions } from './seen-versions.ts'
import type { WhereNow } from './where-now.ts'

/** What the questions about the handbook are answered from on this node. */
export interface QuestionsWorld {
  readonly repository: Repository
  /** A version as somebody may read it. */
  readonly seen: Pick<SeenVersions, 'handbookFor' | 'modelThen' | 'openPast'>
  readonly parsed: ParsedPages
  readonly linked: Pick<Linked, 'former'>
  /** What became of an address where nothing stands. */
  readonly whereNow: (reader: Reader, url: string) => Promise<WhereNow | undefined>
  /** The address in a past version of a page that stands there now. */
  readonly addressThen: (reader: Reader, url: string, past: string) => Promise<string | undefined>
  /** The version that a commit, a day or an instant names. */
  readonly asOf: (written: string) => Promise<{ readonly commit: string } | undefined>
  /** What a rule does right now for who is looking, in a sentence; undefined where no margin card tells it. */
  readonly nowOf: (look: Look, definition: Definition) => Promise<string | undefined>
}

/** For whom a look reads. */
export const readerOf = ({ by, model }: Pick<Look, 'by' | 'model'>): Reader => ({
  by,
  present: model.commit,
})

/** The handbook of the version in force, as who is looking may read it. */
export async function presentHandbook(
  { seen }: Pick<QuestionsWorld, 'seen'>,
  look: Pick<Look, 'by' | 'model'>,
): Promise<Handbook> {
  if (look.model === noModel) throw missing('No handbook has been opened yet.')
  return seen.handbookFor(readerOf(look))
}

/** Another version, as who is looking may read it. */
export const pastHandbook = (
  { seen }: Pick<QuestionsWorld, 'seen'>,
  look: Pick<Look, 'by' | 'model'>,
  commit: string,
): Promise<Handbook> => seen.handbookFor(readerOf(look), commit)

/** Refuses with the page that is nearest to an address where none stands. */
export function noPage(handbook: Handbook, url: string): Error {
  const link = handbook.resolveLink('', url)
  const near = link.kind === 'missing' ? link.nearest : undefined
  return missing(
    'There is no such page.',
    near ? [{ say: `Open “${near.title}”`, change: { url: near.url }, href: near.url }] : [],
  )
}
