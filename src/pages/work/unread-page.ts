import type { Finding } from '../finding.ts'
import { readHead } from '../handbook/page-head.ts'
import { markdown } from '../markdown/markdown.ts'
import { titleFromPath } from '../parse/page-words.ts'
import type { RenderedPage } from '../render/render-page.ts'
import { decode } from '../source/source-text.ts'
import type { PageText } from './page-text.ts'
import type { GivenUp } from './work.ts'
import type { Source } from './source.ts'

/** So much of a page that could not be set is shown as it is written. */
const mostShown = 200_000

const finding = (path: string, why: GivenUp['why']): Finding => ({
  code: 'page-given-up',
  severity: 'error',
  path,
  line: 1,
  message:
    why === 'too slow'
      ? 'Reading the page took too long; it is shown as it is written, and its rules are left out.'
      : 'Reading the page took too much memory; it is shown as it is written, and its rules are left out.',
  mend: 'Make several pages of it.',
})

const titleOf = ({ path, source }: Source): string =>
  readHead(typeof source === 'string' ? Buffer.from(source) : source).title ??
  titleFromPath(path) ??
  'Untitled'

/** The page as it is written, where it could not be read in time. */
export function unreadPage(page: Source, why: GivenUp['why']): RenderedPage {
  const title = titleOf(page)
  const { escapeHtml } = markdown.utils
  const html = `<pre tabindex="0"><code>${escapeHtml(decode(page.source).text.slice(0, mostShown))}</code></pre>`
  return {
    title,
    heading: `<h1>${escapeHtml(title)}</h1>`,
    toc: [],
    sections: [{ level: 0, title: '', parts: [{ kind: 'html', html, lines: [1, 1] }] }],
    findings: [finding(page.path, why)],
    asked: [],
    frames: [],
  }
}

/** What is known of such a page. */
export const unreadText = (page: Source, why: GivenUp['why']): PageText => ({
  path: page.path,
  isText: true,
  frontMatter: {},
  title: titleOf(page),
  ...{ sections: [], anchors: [], fences: [], links: [], includes: [], blocks: [] },
  findings: [finding(page.path, why)],
})
