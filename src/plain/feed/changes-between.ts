import { authorOf, pageBetween, rulesBetween } from '#mine'
import { Remembered, type Look } from '#kernel'
import type { Change } from '#model'
import type { Handbook, PathChange } from '#pages'
import { filesBetween, pastHandbook, type QuestionsWorld } from '#reading'
import type { PageChange } from './page-change.ts'

/** What feeds are worked out from. */
export type FeedWorld = Pick<QuestionsWorld, 'repository' | 'seen' | 'parsed'>

/** So many pages of one version are told; who moved a whole folder is not told page by page. */
const mostPages = 50

const known = new Remembered<readonly PageChange[]>(300)

/** The pages that one version changed, as who is looking may read both: once for each pair and all who read the same. */
export async function changesBetween(
  world: FeedWorld,
  look: Look,
  before: string,
  after: string,
): Promise<readonly PageChange[]> {
  const [was, is] = [await pastHandbook(world, look, before), await pastHandbook(world, look, after)]
  return known.get([world.repository.gitDir, was.key, is.key].join('\n'), async () => {
    const rules = Map.groupBy(await rulesBetween(world, look, before, after), ruleAt)
    const told: PageChange[] = []
    for (const file of await filesBetween(world, before, after)) {
      if (told.length >= mostPages) break
      const change = await pageChange(world, look, { was, is, file, rules: rules.get(file.path) ?? [] })
      if (change) told.push(change)
    }
    return told
  })
}

const ruleAt = ({ before, after }: Change): string => (after ?? before)?.citation.path ?? ''

interface InFile {
  readonly was: Handbook
  readonly is: Handbook
  readonly file: PathChange
  readonly rules: readonly Change[]
}

/** Undefined of what is no page, or looks the same to who is looking. */
async function pageChange(
  world: FeedWorld,
  look: Look,
  { was, is, file, rules }: InFile,
): Promise<PageChange | undefined> {
  const from = file.from ?? file.path
  const [old, now] = [was.at(from), is.at(file.path)]
  const page = now ?? old
  if (!page) return undefined
  const change = now ? (old ? (from === file.path ? 'changed' : 'renamed') : 'added') : 'removed'
  const between = { commit: was.commit, path: from }
  const text =
    change === 'added' || change === 'removed'
      ? { sentences: [], more: 0 }
      : await pageBetween(world, look, between, { commit: is.commit, path: file.path })
  if (change === 'changed' && rules.length === 0 && text.sentences.length === 0 && text.more === 0)
    return undefined
  const author = await authorOf(world, now ? is.commit : was.commit, now ? file.path : from)
  const { path, title, url } = page
  return { path, title, url, change, rules, ...text, author }
}
