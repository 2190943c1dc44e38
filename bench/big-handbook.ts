import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { madeUpPage } from './made-up-page.ts'

/** What a handbook of a benchmark came to. */
export interface BigHandbook {
  readonly folder: string
  readonly pages: number
  readonly words: number
}

/**
 * Lays so many pages below `content/` of a folder: those of FIRSTHAND_CORPUS again and again, each time in a folder of its
 * own, or made-up ones from a seed where it names nothing.
 */
export async function layBigHandbook(folder: string, pages: number): Promise<BigHandbook> {
  const real = await realPages(process.env['FIRSTHAND_CORPUS'])
  let words = 0
  const made = new Set<string>()
  for (let at = 0; at < pages; at++) {
    const { path, text } =
      real.length === 0
        ? { path: `part-${at % 40}/page-${at}.md`, text: madeUpPage(at, pages) }
        : copyOf(real[at % real.length], Math.floor(at / real.length))
    words += text.match(/\S+/g)?.length ?? 0
    const file = join(folder, 'content', path)
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    made.add(dirname(file))
    await writeFile(file, text)
  }
  await writeFile(
    join(folder, 'content', '_index.md'),
    '---\ntitle: Handbook\n---\n\nWelcome to the handbook.\n',
  )
  return { folder, pages: pages + 1, words }
}

interface RealPage {
  readonly path: string
  readonly text: string
}

/** Each copy differs by a line, so that nothing is read once for all of them. */
const copyOf = (page: RealPage | undefined, copy: number): RealPage => ({
  path: `copy-${copy}/${page?.path}`,
  text: `${page?.text ?? ''}\n\nThis is copy ${copy}.\n`,
})

async function realPages(corpus: string | undefined): Promise<readonly RealPage[]> {
  if (!corpus) return []
  const entries = await readdir(corpus, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.parentPath !== corpus)
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      // A file index.md is a bundle to Hugo, whose neighbours are no pages.
      path: path
        .slice(corpus.length)
        .replace(/^\//, '')
        .replaceAll('/.', '/dot-')
        .replace(/(^|\/)index\.md$/, '$1_index.md'),
      text: readableByAll(await readFile(path, 'utf8')),
    })),
  )
}

/** Without shortcodes and front matter at which Hugo ends the whole build: both sides read the same files. */
const readableByAll = (text: string): string =>
  text.replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, frontMatterOf).replaceAll(/\{\{(?=[<%])/g, '{ {')

const frontMatterOf = (block: string): string => {
  const title = /^title:\s*["']?(.*?)["']?\s*$/im.exec(block)?.[1]?.replaceAll(/["\\]/g, '')
  const description = /^description:\s*["']?(.*?)["']?\s*$/im.exec(block)?.[1]?.replaceAll(/["\\]/g, '')
  return `---\ntitle: "${title ?? 'Page'}"\n${description ? `description: "${description}"\n` : ''}---\n`
}
