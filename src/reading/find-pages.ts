import { Remembered } from '#kernel'
import type { Handbook, Page, Repository } from '#pages'
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
  repository: Repository,
  handbook: Handbook,
  words: readonly string[],
): Promise<FoundPages> =>
  remembered.get([repository.gitDir, handbook.key, ...words].join('\n'), () =>
    find(repository, handbook, words),
  )

async function find(
  repository: Repository,
  handbook: Handbook,
  words: readonly string[],
): Promise<FoundPages> {
  const { commit, settings, pages } = handbook
  const where: Looked = { gitDir: repository.gitDir, commit, folder: settings.content }
  const look = seenOnly(repository, handbook)
  const oneOf = (text: string, is: (line: string) => boolean): boolean =>
    text.split('\n').some((line) => is(line) && holdsAll(line, words))
  const [headings, lines, files] = await Promise.all([
    look(
      grepVersion(where, ['-E', '-e', heading, ...words.flatMap((word) => ['--and', '-e', literal(word)])]),
      (text) => oneOf(text, (line) => /^ {0,3}#{1,6}[ \t]/.test(line)),
    ),
    words.length > 1
      ? look(grepVersion(where, ['-F', ...oneLine(words)]), (text) => oneOf(text, () => true))
      : nothing,
    look(grepVersion(where, ['-F', '--all-match', ...words.flatMap((word) => ['-e', word])]), (text) =>
      holdsAll(text, words),
    ),
  ])
  const rank = ({ path, title }: Page): number => {
    const said = title.toLowerCase()
    if (words.every((word) => said.includes(word))) return said === words.join(' ') ? 0 : 1
    return headings.paths.has(path) ? 2 : lines.paths.has(path) ? 3 : files.paths.has(path) ? 4 : none
  }
  const ranked = pages.map((page) => ({ page, rank: rank(page) })).filter((one) => one.rank < none)
  if (ranked.length === 0 && words.length > 1) return withSome(look, where, handbook, words)
  return {
    all: true,
    // The sort is stable: equals stay in reading order.
    pages: ranked.toSorted((a, b) => a.rank - b.rank).map(({ page }) => page),
    whole: headings.whole && lines.whole && files.whole,
  }
}

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const said = text.toLowerCase()
  return words.every((word) => said.includes(word))
}

/** What git found, as far as it stands where one may read: it looks through whole files. */
const seenOnly =
  (repository: Repository, handbook: Handbook) =>
  async (looked: Promise<Grepped>, holds: (text: string) => boolean): Promise<Grepped> => {
    const { paths, whole } = await looked
    const seen = new Set<string>()
    for (const path of paths) {
      const page = handbook.at(path)
      if (page && (handbook.shows(path) || holds(handbook.textOf(await repository.read(page.oid)))))
        seen.add(path)
    }
    return { paths: seen, whole }
  }

async function withSome(
  look: ReturnType<typeof seenOnly>,
  where: Looked,
  { pages }: Handbook,
  words: readonly string[],
): Promise<FoundPages> {
  const found = await Promise.all(
    words.map((word) => look(grepVersion(where, ['-F', '-e', word]), (text) => holdsAll(text, [word]))),
  )
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
