import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'

const kebabOf = (written: string): string =>
  written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** Kebab-case, as names of definitions and of fields are. */
export const nameWord = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `"${String(input)}" is not a name. Write it in small letters with hyphens: ${kebabOf(String(input)) || 'paid-social'}.`,
})

/** Text of one line. */
export const phraseWord = z.string().trim().min(1)

/** Text, where a bare number is as good: options of a form, values of a list. */
export const valueWord = z.union([z.string().trim().min(1), z.number()])

/** A chat channel, without `#`. */
export const channelWord = z
  .string()
  .min(1)
  .regex(/^[^#@\s]+$/, {
    error: ({ input }) => {
      const bare = String(input).replace(/^[#@]+/, '')
      return `"${String(input)}" is not a channel. Write ${/\s/.test(bare) ? kebabOf(bare) : bare}, without the #.`
    },
  })

/** The canonical name of what was written; tells of a name that nobody defines. */
export function named(context: Context, kind: string, path: KeyPath, written: string): string {
  const found = context.known.find(kind, written)
  if (found !== undefined) {
    context.mentions({ kind, name: found, key: path })
    return found
  }
  context.unknown(
    path,
    kind,
    written,
    context.known.names(kind).flatMap(({ name, title }) => [name, title]),
  )
  return written
}

/** Handle of a person in the handbook's list of people. */
export function handle(context: Context, path: KeyPath, written: string): string {
  if (context.known.person(written)) {
    context.mentions({ kind: 'person', name: written, key: path })
    return written
  }
  const bare = written.replace(/^@/, '')
  if (bare !== written && context.known.person(bare))
    context.fault(path, `a handle is written without @.`, `Write ${bare}.`)
  else {
    const byName = context.known.people.find(({ name }) => name.toLowerCase() === written.toLowerCase())
    if (byName)
      context.fault(path, `"${written}" is a name; people are named by handle.`, `Write ${byName.handle}.`)
    else
      context.unknown(
        path,
        'person',
        bare,
        context.known.people.map((person) => person.handle),
      )
  }
  return bare
}
