import { line } from '#kernel'

const ask = 'Write a short name of letters, digits and hyphens, like remote or all-remote.'

/** Name of a short link, as it is said and typed: capitals and blanks count for nothing. */
export const linkName = line(ask, 80)
  .transform((written) =>
    written
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-'),
  )
  .refine((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 40, ask)

/** Names that may stand for one that is taken, the nearest first. */
export const namesBeside = (name: string): readonly string[] =>
  Array.from({ length: 30 }, (_, at) => `${name.slice(0, 36)}-${at + 2}`)
