import type { Token } from 'markdown-it'
import { markdown } from '../markdown/markdown.ts'
import { depthOf } from '../markdown/raw-html.ts'
import { notesOf } from '../markdown/tokens.ts'
import type { Drawing } from '../templates/kind.ts'
import { isInclusion } from '../templates/tag-findings.ts'
import { drawWith } from '../templates/tags.ts'

/** Tokens that become one piece of HTML. */
export type Run = readonly Token[]

/** Stands between two pieces while they are cleaned together; never part of a page. */
const between = '\u001E'
/** Pieces with raw HTML are cleaned one by one; after so many of them, or nested so deep, raw HTML is shown as text. */
const mostRaw = 1000
const deepest = 300

/**
 * The clean HTML of every run. What Markdown made is well formed and is cleaned in one pass, which is many times
 * faster; raw HTML is cleaned by itself, so that what it leaves open ends with its own piece.
 */
export function htmlOfRuns(
  runs: readonly Run[],
  clean: (html: string) => string,
  { deeper, drawing }: { readonly deeper: boolean; readonly drawing: Drawing },
): ReadonlyMap<Run, string> {
  const done = new Map<Run, string>()
  const together: Run[] = []
  const written: string[] = []
  const render = (run: Run, htmlAsText: boolean) =>
    markdown.renderer
      .render([...run], markdown.options, drawWith({ deeper, htmlAsText }, drawing))
      .replaceAll(between, '')
  for (const run of runs) {
    const raw = run.some(isRaw) && done.size < mostRaw ? render(run, false) : undefined
    if (raw !== undefined && depthOf(raw) <= deepest) done.set(run, clean(raw).trim())
    else {
      together.push(run)
      written.push(render(run, true))
    }
  }
  const pieces = clean(written.join(between)).split(between)
  for (const [at, run] of together.entries()) done.set(run, (pieces[at] ?? '').trim())
  return done
}

/** Another file that is drawn in its place may hold raw HTML too. */
const isRaw = (token: Token): boolean =>
  token.type === 'html_block' ||
  isInclusion(notesOf(token).tag) ||
  (token.children ?? []).some(({ type }) => type === 'html_inline')
