import { missing, noModel, type Definition, type Look } from '#kernel'
import type { Handbook, Repository } from '#pages'
import type { ParsedPages } from './parsed-pages.ts'

/** What the questions about the handbook are answered from on this node. */
export interface QuestionsWorld {
  readonly repository: Repository
  readonly handbookAt: (commit: string) => Promise<Handbook>
  readonly parsed: ParsedPages
  /** All rules of a version. */
  readonly definitionsAt: (commit: string) => Promise<readonly Definition[]>
  /** The address in a past version of a page that stands there now. */
  readonly addressThen: (present: string, url: string, past: string) => Promise<string | undefined>
  /** The version that a commit, a day or an instant names. */
  readonly asOf: (written: string) => Promise<{ readonly commit: string } | undefined>
  /** What a rule does right now for who is looking, in a sentence; undefined where no margin card tells it. */
  readonly nowOf: (look: Look, definition: Definition) => Promise<string | undefined>
}

/** The handbook of the version in force. */
export async function presentHandbook(
  world: Pick<QuestionsWorld, 'handbookAt'>,
  { model }: Look,
): Promise<Handbook> {
  if (model === noModel) throw missing('No handbook has been opened yet.')
  return world.handbookAt(model.commit)
}

/** Refuses with the page that is nearest to an address where none stands. */
export function noPage(handbook: Handbook, url: string): Error {
  const link = handbook.resolveLink('', url)
  const near = link.kind === 'missing' ? link.nearest : undefined
  return missing(
    'There is no such page.',
    near ? [{ say: `Open “${near.title}”`, change: { url: near.url }, href: near.url }] : [],
  )
}
