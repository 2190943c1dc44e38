import type { Fault } from '../finding.ts'
import { markdown } from '../markdown/markdown.ts'
import { inclusionsIn, tagFaults } from '../templates/tag-findings.ts'
import { linesIn, readFrontMatter } from '../source/front-matter.ts'
import { decode } from '../source/source-text.ts'
import { collectAliases, collectAnchors, collectFences, collectSections } from './collect.ts'
import { collectLinks } from './links.ts'
import { pageWords, titleFromPath } from './page-words.ts'
import type { ParsedPage, Section } from './parsed-page.ts'
import { unspacedHeadings } from './unspaced-headings.ts'

/** What stands below this line is left out: nobody reads it, and it must not stop the others. */
const mostLines = 200_000
const mostCharacters = 20_000_000

/** Reads one page. Pure; whatever the file holds, the answer is a page, with findings for what is wrong. */
export function parsePage({ path, source }: { path: string; source: Uint8Array | string }): ParsedPage {
  const { text, isText, faults } = decode(source)
  const { values, body, linesAbove, faults: frontFaults } = readFrontMatter(text)
  const shown = cut(body)
  const tokens = markdown.parse(shown, { linesAbove })
  const lastLine = linesAbove + linesIn(shown)
  const sections = collectSections(tokens, lastLine)
  const words = pageWords(values)
  const title = words.title ?? sections[0]?.title ?? titleFromPath(path)
  const titleSection = headingOfTitle(sections[0], title, words.title)
  return {
    path,
    isText,
    frontMatter: values,
    title: title || 'Untitled',
    ...(words.description ? { description: words.description } : {}),
    ...(titleSection ? { titleSection } : {}),
    sections,
    anchors: collectAnchors(tokens),
    aliases: collectAliases(tokens),
    fences: collectFences(tokens, linesAbove),
    links: collectLinks(tokens),
    includes: inclusionsIn(tokens),
    findings: [
      ...faults,
      ...frontFaults,
      ...tagFaults(tokens),
      ...unspacedHeadings(tokens),
      ...(shown === body ? [] : [tooLong(lastLine)]),
    ].map((fault) => ({
      path,
      ...fault,
    })),
    tokens,
  }
}

/** The first heading is the title where it says the same, or where nothing else does and it is of the first level. */
function headingOfTitle(first: Section | undefined, title: string | undefined, given: string | undefined) {
  if (!first) return undefined
  const same = first.title.toLowerCase() === title?.toLowerCase()
  return given === undefined ? (first.level === 1 ? first : undefined) : same ? first : undefined
}

function cut(body: string): string {
  if (body.length <= mostLines) return body
  let end = 0
  for (let line = 0; line < mostLines && end !== -1; line++) end = body.indexOf('\n', end) + 1 || -1
  return body.slice(0, Math.min(end === -1 ? body.length : end, mostCharacters))
}

const tooLong = (line: number): Fault => ({
  code: 'page-too-long',
  severity: 'error',
  line,
  message: `The page is too long to be read; what follows line ${line} is left out, its rules too.`,
  mend: 'Make several pages of it.',
})
