import { readFrontMatter } from './front-matter.ts'
import { decode } from './source-text.ts'

/** What is written below a page's front matter, and how many lines of the file stand above it. */
export function pageBody(source: Uint8Array): { readonly body: string; readonly linesAbove: number } {
  const { body, linesAbove } = readFrontMatter(decode(source).text)
  return { body, linesAbove }
}
