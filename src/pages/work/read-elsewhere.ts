import { parsePage } from '../parse/parse-page.ts'
import type { FenceBlock } from '../parse/parsed-page.ts'
import type { RenderedPage } from '../render/render-page.ts'
import { renderSource, type RenderAsked } from './render-source.ts'
import { sendable } from './across.ts'
import { unreadPage, unreadText } from './unread-page.ts'
import { pageText, type PageText } from './page-text.ts'
import type { Source } from './source.ts'
import { partsOf, type Part } from '../readers/parts.ts'
import { decode } from '../source/source-text.ts'
import type { Outcome } from './work.ts'
import { workerFile, WorkerPool } from './worker-pool.ts'

/** The threads that read pages, shared by everything in this process. */
export const pageWorkers = new WorkerPool(workerFile('page-worker'))

/** Pages of so many bytes are read where they are asked for, in a few milliseconds; larger ones by a worker. */
const small = 24_000

/** Whether reading it would hold up everybody else. */
const isLong = (source: Uint8Array | string): boolean => source.length > small

/** What a page says; of one that could not be read in time, that. */
export async function readText(page: Source): Promise<PageText> {
  if (!isLong(page.source)) return pageText(page)
  const outcome = await pageWorkers.run({ task: 'text', input: page, awaited: true })
  return outcome.kind === 'done' ? (outcome.value as PageText) : unreadText(page, outcome.why)
}

/** A page as HTML, at once for its reader; one that could not be read in time stands there as it is written. */
export async function readRendered(page: Source, options: RenderAsked): Promise<RenderedPage> {
  const { resolve, isDefinition, include = () => undefined, ...given } = options
  if (!isLong(page.source)) return renderSource({ page, ...given }, options)
  const outcome = await pageWorkers.run({
    task: 'rendered',
    input: { page, ...given },
    functions: { ...sendable(resolve), isDefinition, include },
    awaited: true,
  })
  return outcome.kind === 'done' ? (outcome.value as RenderedPage) : unreadPage(page, outcome.why)
}

/** The fences of a page; undefined where it could not be read. */
export async function fencesIn(page: Source): Promise<readonly FenceBlock[] | undefined> {
  const read = isLong(page.source) ? await pageWorkers.run({ task: 'fences', input: page }) : parsed(page)
  if (read.kind !== 'done') return undefined
  const { isText, fences } = read.value as Pick<PageText, 'isText' | 'fences'>
  return isText ? withOpenSections(fences, partsOf(decode(page.source).text)) : undefined
}

/** Of a heading in a part that the fence is outside of, who reads the fence may not know. */
function withOpenSections(fences: readonly FenceBlock[], parts: readonly Part[]): readonly FenceBlock[] {
  const isWithin = (line: number, { lines: [from, to] }: Part) => from <= line && line <= to
  return fences.map((fence) => {
    const { section, ...rest } = fence
    const isClosed =
      section && parts.some((part) => isWithin(section.line, part) && !isWithin(fence.lines[0], part))
    return isClosed ? rest : fence
  })
}

const parsed = (page: Source): Outcome => ({ kind: 'done', value: parsePage(page) })
