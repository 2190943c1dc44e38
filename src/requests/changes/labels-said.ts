import { runGit } from '#pages'
import { namesIn, readActions } from '../quick-actions/read-actions.ts'

/** What the message of a change says of labels. */
export interface SaidLabels {
  /** As they are written, in their order. */
  readonly labels: readonly string[]
  /** Lines that look as if they named labels and are not read, each with why. */
  readonly unread: readonly string[]
}

/** More of a message is not read, and more labels of it are not taken. */
const mostCharacters = 20_000
const mostLabels = 50

const trailerLine = /^labels?[ \t]*:.*$/im

/**
 * Labels that a message names: in a trailer `Labels: a, b::c`, which git itself finds, or in a line `/label ~a ~"b c"` as
 * requests have it.
 */
export async function labelsSaid(message: string): Promise<SaidLabels> {
  const { said, actions, unknown } = readActions(message.slice(0, mostCharacters), new Set(['label']))
  const like = trailerLine.exec(said)?.[0]
  const inTrailers = like === undefined ? [] : await trailersIn(said)
  const labels = [...inTrailers, ...actions.flatMap(({ rest }) => namesIn(rest))]
  return {
    labels: [...new Set(labels)].slice(0, mostLabels),
    unread: [
      ...(like !== undefined && inTrailers.length === 0
        ? [
            `“${like}” is not read: such a line stands in the last paragraph of a message, with none but its like.`,
          ]
        : []),
      ...unknown.map(({ name, line }) => `Line ${line}, /${name}, is not read: a change knows /label only.`),
    ],
  }
}

/** What stands behind `Label` or `Labels` in git's trailers. */
async function trailersIn(message: string): Promise<readonly string[]> {
  const asked = ['interpret-trailers', '--parse', '--no-divider']
  const lines = (await runGit(asked, { input: `${message}\n` })).toString('utf8').split('\n')
  return lines.flatMap((line) => {
    const value = /^labels?:(.*)$/i.exec(line)?.[1]
    return value === undefined ? [] : separated(value)
  })
}

/** Names with commas between; one in quotes may hold a comma itself. */
const separated = (value: string): readonly string[] =>
  [...value.replaceAll(/[“”„]/g, '"').matchAll(/\s*~?"([^"]+)"\s*|([^,]+)/g)]
    .map(([, quoted, bare = '']) => (quoted ?? bare.trim().replace(/^~/, '')).trim())
    .filter(Boolean)
