import { z } from 'zod'
import type { JsonSchema } from '#api'
import type { Who } from '#kernel'
import { listedIn } from './listed-in.ts'

/** An operation as the command line needs it: plain data, so that it can be kept between two commands. */
export interface Described {
  /** `campaigns.plan` */
  readonly name: string
  /** `campaigns` */
  readonly noun: string
  /** `plan` */
  readonly verb: string
  readonly does: 'act' | 'question'
  readonly at: { readonly method: string; readonly path: string }
  readonly summary: string
  readonly who: Who
  readonly destroys: boolean
  readonly input: JsonSchema
  /** What each field asks for, in its own words. */
  readonly hints: Readonly<Record<string, string>>
  readonly example: Readonly<Record<string, unknown>>
  /** Fields of the entries of the list that it answers; none where it answers something else. */
  readonly listed: readonly string[]
}

/** An act or a question, as far as the command line needs it. */
interface Speaking {
  readonly name: string
  readonly does: 'act' | 'question'
  readonly at: Described['at']
  readonly summary: string
  readonly who: Who
  readonly destroys?: boolean
  readonly input: z.ZodType
  readonly answers?: z.ZodType
  example(this: void, today: Temporal.PlainDate): unknown
}

/** Everything that people can ask or do; what only Firsthand itself does has no command. */
export const describedOf = (
  operations: readonly Speaking[],
  today: Temporal.PlainDate,
): readonly Described[] => operations.filter(({ who }) => who !== 'system').map((one) => describe(one, today))

function describe(of: Speaking, today: Temporal.PlainDate): Described {
  const [noun = '', verb = ''] = of.name.split('.')
  const example = of.example(today)
  return {
    name: of.name,
    noun,
    verb,
    does: of.does,
    at: of.at,
    summary: of.summary,
    who: of.who,
    destroys: of.destroys === true,
    input: written(of.input, 'input'),
    hints: hintsOf(of.input),
    example: typeof example === 'object' && example !== null ? { ...example } : {},
    listed: of.answers === undefined ? [] : listedIn(written(of.answers, 'output'), noun),
  }
}

const written = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema

/** Each field's own words for a value that is none. */
function hintsOf(schema: z.ZodType): Record<string, string> {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const faults =
    schema.safeParse(Object.fromEntries(fields.map((field) => [field, null]))).error?.issues ?? []
  const own = faults.filter(({ message, path }) => path.length === 1 && !message.startsWith('Invalid input'))
  return Object.fromEntries(own.map(({ path, message }) => [String(path[0]), message]))
}
