import { Remembered } from '#kernel'
import { sentencesOf, type Handbook } from '#pages'
import type { MineWorld } from './mine-world.ts'
import { sentencesBetween, type Reworded } from './pieces.ts'

/** What differs in the text of one page. */
export interface PageDifference {
  readonly sentences: readonly Reworded[]
  /** Sentences that differ too. */
  readonly more: number
}

const between = new Remembered<PageDifference>(500)

/** The sentences of a page that differ between two versions, for who reads it: blocks of rules are left out. */
export const pageBetween = (
  world: Pick<MineWorld, 'repository' | 'handbookAt' | 'parsed'>,
  before: { readonly commit: string; readonly path: string },
  after: { readonly commit: string; readonly path: string },
): Promise<PageDifference> => {
  const key = [world.repository.gitDir, before.commit, before.path, after.commit, after.path].join('\n')
  return between.get(key, async () => {
    const was = await sentencesAt(world, await world.handbookAt(before.commit), before.path)
    const is = await sentencesAt(world, await world.handbookAt(after.commit), after.path)
    return sentencesBetween(was, is)
  })
}

async function sentencesAt(
  { parsed }: Pick<MineWorld, 'parsed'>,
  handbook: Handbook,
  path: string,
): Promise<readonly string[]> {
  const page = handbook.at(path)
  if (!page) return []
  return (await parsed.of(page)).blocks
    .filter(({ sort }) => sort !== 'code')
    .flatMap(({ text }) => sentencesOf(text.replaceAll(/\s+/g, ' ')))
}
