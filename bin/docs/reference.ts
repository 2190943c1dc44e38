import { z } from 'zod'
import type { JsonSchema } from '#api'
import type { Relation, Who } from '#kernel'

/** An operation or question as far as its reference needs it. */
export interface Spoken {
  readonly name: string
  readonly summary: string
  readonly at: { readonly method: string; readonly path: string }
  readonly input: z.ZodType
  example(today: Temporal.PlainDate): unknown
  /** The most it is for. */
  readonly who: Who
  /** Those among them whom alone it lets. */
  readonly narrowed?: readonly Relation[]
}

/** An operation, and whether it acts. */
export type SpokenDone = Spoken & { readonly does: 'act' | 'question' }

/** Everything that a module says can be done or asked. */
export const spokenBy = ({ operations = [], questions = [], bound = [] }: SpokenModule): SpokenDone[] => [
  ...operations.map((said) => ({ ...said, does: 'act' as const })),
  ...questions.map((said) => ({ ...said, does: 'question' as const })),
  ...bound,
]

/** A kind of definition as far as its reference needs it. */
export interface SpokenKind {
  readonly kind: string
  readonly about: string
  readonly schema: z.ZodType
  /** A block as a page would have it, under the sentence that it runs. */
  readonly example: { readonly paragraph: string; readonly block: string }
}

/** A module as far as the reference needs it. */
export interface SpokenModule {
  readonly name: string
  readonly about?: string
  readonly operations?: readonly Spoken[]
  readonly questions?: readonly Spoken[]
  readonly bound?: readonly SpokenDone[]
  readonly kinds?: readonly SpokenKind[]
}

/** The day on which the examples of a page are said, so that it is the same every day. */
export const aDay = Temporal.PlainDate.from('2027-01-14')

export const fromSource =
  '<!-- Made by `npm run docs` from the source; `npm run check:docs` fails when they differ. -->'

/** What one writes: defaults left out, texts before they are parsed. */
export const written = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
