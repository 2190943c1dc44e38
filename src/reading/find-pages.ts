import { Remembered } from '#kernel'
import type { Handbook, Page } from '#pages'
import { grepVersion, type Grepped, type Looked } from './grep-version.ts'

/** Pages that speak of what was looked for, best first. */
export interface FoundPages {
  readonly pages: readonly Page[]
  /** False where no page holds all words: these hold some. */
  readonly all: boolean
  /** False where there was too much to look through. */
  readonly whole: boolean
}

const remembered = new Remembered<FoundPages>(50)

/**
 * Pages of a version in which all words stand: in the title, in one heading, in one line, anywhere in the page; within
 * these in reading order. Where there is none, pages with most of them, rare words before common ones. There is no
 * index: stock git looks through the version.
 */
export const findPages = (
  gitDir: string,
  handbook: Handbook,
  words: readonly string[],
): Promise<FoundPages> =>
  remembered.get(`${gitDir}\n${handbook.commit}\n${words.join('\n')}`, () => find(gitDir, handbook, words))

async function find(gitDir: string, handbook: Handbook, words: readonly string[]): Promise<FoundPages> {
  const { commit, settings, pages } = handbook
  const where: Looked = { gitDir, commit, folder: settings.content }
  const [headings, lines, files] = await Promise.all([
    grepVersion(where, ['-E', '-e', heading, ...words.flatMap((word) => ['--and', '-e', literal(word)])]),
    words.length > 1 ? grepVersion(where, ['-F', ...oneLine(words)]) : nothing,
    grepVersion(where, ['-F', '--all-match', ...words.flatMap((word) => ['-e', word])]),
  ])
  const rank = ({ path, title }: Page): number => {
    const said = title.toLowerCase()
    if (words.every((word) => said.includes(word))) return said === words.join(' ') ? 0 : 1
    return headings.paths.has(path) ? 2 : lines.paths.has(path) ? 3 : files.paths.has(path) ? 4 : none
  }
  const ranked = pages.map((page) => ({ page, rank: rank(page) })).filter((one) => one.rank < none)
  if (ranked.length === 0 && words.length > 1) return withSome(where, handbook, words)
  return {
    all: true,
    // The sort is stable: equals stay in reading order.
    pages: ranked.toSorted((a, b) => a.rank - b.rank).map(({ page }) => page),
    whole: headings.whole && lines.whole && files.whole,
  }
}

async function withSome(where: Looked, { pages }: Handbook, words: readonly string[]): Promise<FoundPages> {
  const found = await Promise.all(words.map((word) => grepVersion(where, ['-F', '-e', word])))
  const weighty = found.map(({ paths }) => ({
    paths,
    weight: Math.log((pages.length + 1) / (paths.size + 1)),
  }))
  const weigh = ({ path }: Page): number =>
    weighty.reduce((sum, { paths, weight }) => sum + (paths.has(path) ? weight + 0.01 : 0), 0)
  const weighed = pages.map((page) => ({ page, weight: weigh(page) })).filter(({ weight }) => weight > 0)
  return {
    all: false,
    pages: weighed
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostWithSome)
      .map(({ page }) => page),
    whole: found.every(({ whole }) => whole),
  }
}

const mostWithSome = 50

/** Pages whose title or address holds all words, shortest address first. */
export const titledPages = ({ pages }: Handbook, words: readonly string[]): readonly Page[] =>
  pages
    .filter(({ title, url }) => {
      const said = `${title} ${decoded(url)}`.toLowerCase()
      return words.every((word) => said.includes(word))
    })
    .toSorted((a, b) => a.url.length - b.url.length)

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const none = 5
const nothing: Grepped = { paths: new Set(), whole: true }

const heading = '^ {0,3}#{1,6}[[:blank:]]'

const oneLine = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) => (at === 0 ? ['-e', word] : ['--and', '-e', word]))

/** A word in an extended expression that means nothing but itself. */
const literal = (word: string): string => word.replaceAll(/[\\.[\]{}()*+?^$|]/g, '\\$&')
