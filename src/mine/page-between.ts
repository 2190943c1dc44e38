import { Remembered, type Look } from '#kernel'
import { sentencesOf, type Handbook } from '#pages'
import { pastHandbook } from '#reading'
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
export async function pageBetween(
  world: Pick<MineWorld, 'repository' | 'seen' | 'parsed'>,
  look: Pick<Look, 'by' | 'model'>,
  before: { readonly commit: string; readonly path: string },
  after: { readonly commit: string; readonly path: string },
  most?: number,
): Promise<PageDifference> {
  const [was, is] = [
    await pastHandbook(world, look, before.commit),
    await pastHandbook(world, look, after.commit),
  ]
  const key = [world.repository.gitDir, was.key, before.path, is.key, after.path, most].join('\n')
  return between.get(key, async () => {
    return sentencesBetween(
      await sentencesAt(world, was, before.path),
      await sentencesAt(world, is, after.path),
      most,
    )
  })
}

async function sentencesAt(
  { parsed }: Pick<MineWorld, 'parsed'>,
  handbook: Handbook,
  path: string,
): Promise<readonly string[]> {
  const page = handbook.at(path)
  if (!page) return []
  return (await parsed.of(page, handbook)).blocks
    .filter(({ sort }) => sort !== 'code')
    .flatMap(({ text }) => sentencesOf(text.replaceAll(/\s+/g, ' ')))
}
