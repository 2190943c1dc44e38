import { readFrontMatter } from './front-matter.ts'

/** What is written below a page's front matter, and how many lines of the file stand above it. */
export function pageBody(source: string): { readonly body: string; readonly linesAbove: number } {
  const { body, linesAbove } = readFrontMatter(source)
  return { body, linesAbove }
}
