import { z } from 'zod'
import { nearestName } from '#kernel'
import { wants } from './rules.ts'

/** Names of operations that programs may be told of, each with its sentence. */
export type Announced = ReadonlyMap<string, string>

const ask = 'Say what it is to be told of, like campaigns.plan or campaigns.*.'
const most = 50

/** The kinds of a form's text: one a line, or with commas or spaces between. */
const kindsIn = (written: string | readonly string[]): string[] => [
  ...new Set(typeof written === 'string' ? written.split(/[\s,]+/).filter((word) => word !== '') : written),
]

/** Kinds as a form or a program sends them: names of what is announced, `campaigns.*` or `*`. */
export const kindsInput = (announced: () => Announced) =>
  z
    .union([z.string().max(5000), z.array(z.string())], { error: ask })
    .transform(kindsIn)
    .superRefine((kinds, context) => {
      const fault = faultIn(kinds, [...announced().keys()])
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
    })
    .describe('Names of acts, campaigns.* for all of a module, * for everything that is announced.')

function faultIn(kinds: readonly string[], announced: readonly string[]): string | undefined {
  if (kinds.length === 0) return ask
  if (kinds.length > most) return `Name at most ${most}; campaigns.* stands for all that begin so, * for all.`
  const isAnnounced = (kind: string) =>
    kind === '*' || announced.some((name) => wants({ kinds: [kind], outcomes: ['done'] }, name, 'done'))
  const unknown = kinds.find((kind) => !isAnnounced(kind))
  if (unknown === undefined) return undefined
  const near = nearestName(unknown, announced)
  const named = `“${unknown.slice(0, 80)}” is nothing that is announced.`
  return near === undefined
    ? `${named} There ${announced.length === 1 ? 'is' : 'are'} ${announced.join(', ')}.`
    : `${named} Did you mean ${near}?`
}

const outcome = z.enum(['done', 'refused'], { error: 'Choose done, refused or both.' })

/** Which outcomes are told of: what was done unless said. */
export const outcomesInput = z
  .union([z.string().max(200), z.array(z.string())])
  .transform(kindsIn)
  .pipe(z.array(outcome).min(1, 'Choose done, refused or both.'))
  .default(['done'])
  .describe('Whether it is told of what was done, of what was refused, or of both.')
