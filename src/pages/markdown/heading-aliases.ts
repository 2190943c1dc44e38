import type { MarkdownIt } from 'markdown-it'
import { goldmarkIdOf, kramdownIdOf, ownIds, slugOf } from './slugs.ts'
import { note, notesOf } from './tokens.ts'

const longest = 200

/**
 * Gives headings further names that lead to them: those that kramdown and Hugo make of their source, and for a heading whose
 * words stand there several times one that says which: `senior-requirements`. Its own id stays what its site makes of it, and
 * no name takes what another heading or the author gave away.
 */
export function headingAliases(md: MarkdownIt): void {
  md.core.ruler.after('headings', 'heading_aliases', ({ tokens }) => {
    const found = tokens.flatMap((token, at) => {
      const heading = notesOf(token).heading
      return heading
        ? [{ token, ...heading, level: Number(token.tag[1]), source: tokens[at + 1]?.content ?? '' }]
        : []
    })
    if (found.length === 0) return
    const taken = new Set(found.flatMap(({ id, names }) => [id, ...names]))
    const byRule = [
      found.map(({ source }) => kramdownIdOf(source)),
      found.map(({ source }) => goldmarkIdOf(source)),
      found.map(({ title }) => slugOf(title)),
    ]
    const rules = byRule.map((slugs) => ({ shown: false, slugs: numbered(slugs) }))
    const stable = { shown: true, slugs: stableNames(found) }
    for (const [at, { token }] of found.entries()) {
      const isWritten = notesOf(token).attributes?.id !== undefined
      const aliases = [stable, ...rules].flatMap(({ shown, slugs }) => {
        const id = slugs[at] ?? ''
        if (id === '' || taken.has(id) || id.startsWith(ownIds) || id.length > longest) return []
        taken.add(id)
        return [{ id, shown: shown && !isWritten }]
      })
      const { heading } = notesOf(token)
      if (heading && aliases.length > 0) note(token, { heading: { ...heading, aliases } })
    }
  })
}

/** Numbers what is repeated, as both do: the second `plan` is `plan-1`. */
function numbered(slugs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return slugs.map((slug) => {
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

interface Found {
  readonly id: string
  readonly title: string
  readonly level: number
}

/** For headings whose words are repeated, their name behind that of the heading above; empty for the others. */
function stableNames(headings: readonly Found[]): readonly string[] {
  const slugs = headings.map(({ title }) => slugOf(title))
  const counts = new Map<string, number>()
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const above: { readonly level: number; readonly name: string }[] = []
  return headings.map(({ id, level }, at) => {
    const slug = slugs[at] ?? ''
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const parent = above.at(-1)?.name
    const name = (counts.get(slug) ?? 0) > 1 && slug !== '' && parent !== undefined ? `${parent}-${slug}` : ''
    above.push({ level, name: name || id })
    return name
  })
}
