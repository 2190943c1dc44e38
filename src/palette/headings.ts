import { Remembered } from '#kernel'
import { GitFailed, runGit, type Handbook, type PageText } from '#pages'
import { entryOf, type Entry } from './entry.ts'

/** A line that looks like a heading: parsing its page says whether it is one. */
export interface HeadingEntry extends Entry {
  readonly path: string
  readonly line: number
}

const remembered = new Remembered<readonly HeadingEntry[]>(16)

const heading = '^ {0,3}#{1,6}[[:blank:]]'
/** A handbook of four thousand pages has some forty thousand. */
const most = 200_000

/** Every heading of a version that may be read there, by stock git: read once while the version is in force. */
export const headingsOf = (gitDir: string, handbook: Handbook): Promise<readonly HeadingEntry[]> =>
  remembered.get(`${gitDir}\n${handbook.key}`, async () => {
    const { commit, settings } = handbook
    const below = settings.content === '' ? [] : ['--', settings.content]
    const asked = ['grep', '-I', '-n', '-z', '--full-name', '-E', '-e', heading, commit, ...below]
    const lines = await runGit(asked, { gitDir, env: { LC_ALL: 'C.UTF-8' } }).catch(noneFound)
    return lines
      .toString('utf8')
      .split('\n')
      .slice(0, most)
      .flatMap((found) => headingIn(handbook, found))
  })

/** Git answers 1 where there is none. */
function noneFound(fault: unknown): Buffer {
  if (fault instanceof GitFailed && fault.exitCode === 1) return Buffer.alloc(0)
  throw fault
}

/** `commit:path NUL line NUL text`, as git says it. */
function headingIn(handbook: Handbook, found: string): readonly HeadingEntry[] {
  const [where, line, text] = found.split('\0')
  const path = where?.slice(handbook.commit.length + 1)
  const page = path === undefined ? undefined : handbook.at(path)
  if (path === undefined || !page || line === undefined || text === undefined) return []
  if (!handbook.shows(path, [Number(line), Number(line)])) return []
  const title = plain(text)
  if (title === '' || title === page.title) return []
  const place = { kind: 'section', title, under: page.title, href: page.url } as const
  return [{ ...entryOf(place), path, line: Number(line) }]
}

/** A heading's text as readers see it, near enough to be found by. */
const plain = (text: string): string =>
  text
    .replace(/^\s*#+\s+/, '')
    .replace(/\s+#*\s*$/, '')
    .replace(/\s*\{#[^}]*\}$/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[*`]/g, '')
    .trim()

/** The section that begins on that line, as a place; undefined where the line only looks like a heading. */
export function sectionAt(
  { line, ...entry }: HeadingEntry,
  { sections, titleSection }: PageText,
): Entry | undefined {
  const section = sections.find(({ lines: [from] }) => from === line)
  return section && section !== titleSection
    ? { ...entry, title: section.title, href: `${entry.href}#${encodeURIComponent(section.id)}` }
    : undefined
}
