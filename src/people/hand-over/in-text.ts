import type { Person } from '#kernel'

/** A line of a file that names somebody in words, and what to write instead. */
export interface NamedInText {
  readonly path: string
  readonly line: number
  readonly written: string
  /** `name`: by what they are called · `handle`: after an @ · `link`: to their page · `field`: as a value of a file's data. */
  readonly by: 'name' | 'handle' | 'link' | 'field'
  readonly mended?: string
}

/** A text in which somebody is looked for. */
export interface LookedThrough {
  readonly path: string
  readonly text: string
  /** Lines of blocks, which are told of apart. */
  readonly blocks: readonly (readonly [from: number, to: number])[]
}

const escaped = (text: string): string => RegExp.escape(text)

/** Where a text names somebody outside of blocks: by name, by @handle, by a link to them, or as a value such as `owner`. */
export function namedInText(
  { path, text, blocks }: LookedThrough,
  { handle, name }: Pick<Person, 'handle' | 'name'>,
): readonly NamedInText[] {
  if (!text.includes(handle) && !text.includes(name)) return []
  const lines = text.split('\n')
  const isData = /\.ya?ml$/.test(path)
  const head = isData ? lines.length : headEnd(lines)
  const called = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u')
  const addressed = new RegExp(`(?<![\\p{L}\\p{N}@.])@${escaped(handle)}(?![\\w-])`, 'u')
  const linked = new RegExp(`/-/people/${escaped(handle)}(?![\\w-])`)
  const valued = new RegExp(
    `^\\s*(?:- )?[\\w-]+:.*?(?<![\\w.@-])${escaped(handle)}(?![\\w.-])|^\\s*- ${escaped(handle)}\\s*$`,
  )
  return lines.flatMap((written, at): readonly NamedInText[] => {
    const line = at + 1
    if (blocks.some(([from, to]) => line >= from && line <= to)) return []
    const found = { path, line, written }
    if (at < head && valued.test(written)) return [{ ...found, by: 'field' }]
    if (linked.test(written)) return [{ ...found, by: 'link' }]
    if (addressed.test(written)) return [{ ...found, by: 'handle' }]
    return !isData && called.test(written) ? [{ ...found, by: 'name' }] : []
  })
}

/** How many lines a page's front matter takes. */
function headEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---')
  return end < 0 ? 0 : end + 1
}

/** The line that says who answers for a page, with a title in the place of a handle; undefined for any other line. */
export function ownerByRole(written: string, handle: string, title: string): string | undefined {
  const owner = new RegExp(`^(owner:\\s*)(["']?)@?${escaped(handle)}\\2(\\s*)$`)
  return owner.test(written)
    ? written.replace(
        owner,
        (_, key: string, _quote: string, end: string) => `${key}${JSON.stringify(title)}${end}`,
      )
    : undefined
}
