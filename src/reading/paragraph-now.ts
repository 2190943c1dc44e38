import { mapLines, type Handbook, type Lines, type Page, type Repository, type TextBlock } from '#pages'
import type { ParsedPages } from './parsed-pages.ts'

/** What became of a paragraph since the version that a link to it names. */
export type ParagraphNow =
  | { readonly is: 'same'; readonly lines: Lines }
  | { readonly is: 'changed'; readonly lines: Lines; readonly was: string; readonly says: string }
  | { readonly is: 'gone'; readonly was: string }

interface World {
  readonly repository: Repository
  readonly parsed: ParsedPages
}

/** A version of a page, as somebody may read it. */
export interface PageIn {
  readonly page: Page
  readonly handbook: Handbook
}

/** Finds the lines of a page as it was in the page as it is; undefined where they say nothing, or too much changed to tell. */
export async function paragraphNow(
  { repository, parsed }: World,
  then: PageIn,
  now: PageIn,
  lines: Lines,
): Promise<ParagraphNow | undefined> {
  const [before, after] = await Promise.all(
    [then, now].map(async ({ page, handbook }) => handbook.textOf(await repository.read(page.oid))),
  )
  const [old, present] = await Promise.all([then, now].map(({ page, handbook }) => parsed.of(page, handbook)))
  if (before === undefined || after === undefined || !old || !present) return undefined
  const was = saidIn(old.blocks, lines)
  const mapped = was === '' ? undefined : mapLines(before, after, lines)
  if (!mapped) return undefined
  if (mapped.is === 'gone') return { is: 'gone', was }
  if (mapped.is === 'same') return { is: 'same', lines: mapped.lines }
  const blocks = present.blocks.filter(({ lines: at }) => meet(at, mapped.lines))
  const [best] = blocks
    .map((block) => ({ block, shared: sharedWords(was, block.text) }))
    .toSorted((a, b) => b.shared - a.shared)
  if (!best || best.shared < alike) return { is: 'gone', was }
  const says = best.block.text
  return says === was
    ? { is: 'same', lines: best.block.lines }
    : { is: 'changed', lines: best.block.lines, was, says }
}

/** Below this share of common words a paragraph is another one. */
const alike = 0.25

const meet = (a: Lines, b: Lines): boolean => a[0] <= b[1] && b[0] <= a[1]

const saidIn = (blocks: readonly TextBlock[], lines: Lines): string =>
  blocks
    .filter(({ lines: at }) => meet(at, lines))
    .map(({ text }) => text)
    .join(' ')

function sharedWords(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  if (!a || !b || a.size === 0 || b.size === 0) return 0
  return a.intersection(b).size / Math.max(a.size, b.size)
}

/** `12-14`, as the address of a link to a paragraph says it. */
export function linesIn(written: string | undefined): Lines | undefined {
  const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(written ?? '') ?? []
  const lines = [Number(from), Number(to)] as const
  return lines[0] >= 1 && lines[1] >= lines[0] && lines[1] - lines[0] < mostLines ? lines : undefined
}

const mostLines = 500
