import type { Definition, KindOf } from '#kernel'
import { z } from 'zod'
import { checkShape } from './check-shape.ts'
import type { Claim } from './prose/claim.ts'
import type { Fault } from './finding.ts'
import type { Context, Known, KnownName } from './known.ts'
import type { Subject } from './subject.ts'
import type { KeyPath, Written } from './written.ts'

/** A sentence shown with the rule's answer; for kinds whose rules answer. */
export const noteKey = {
  note: z.string().min(1).optional().describe('A sentence shown with its answer.'),
}

/** What every block may say of itself, whatever its kind. */
export const commonKeys = {
  owner: z.string().min(1).optional().describe('Who answers for it; by default the page’s owner.'),
  formerly: z
    .array(z.string().min(1))
    .optional()
    .describe('Names it had before, newest first; keeps its history.'),
  quotes: z
    .string()
    .min(3)
    .optional()
    .describe('A part of the sentence it runs, where the paragraph leaves a choice.'),
}

/** Reads the common keys of any block, also of one that is otherwise wrong. */
const loosely = z.object({
  title: z.string().optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  formerly: z.array(z.string()).catch([]),
  quotes: z.string().optional().catch(undefined),
  'also-called': z.array(z.string()).catch([]),
})

/** A block that fits its schema; compiling needs the names of the whole commit. */
export interface Fitting<Value> {
  compile(context: Context): Value
}

/** A name made known beside the definition's own. */
export type AlsoName = Pick<KnownName, 'kind' | 'name'> & Partial<Pick<KnownName, 'title' | 'fact' | 'only'>>

/** A block checked against its schema alone: depends on its text and nothing else. */
export interface Shape<Value> {
  readonly title?: string
  readonly owner?: string
  readonly formerly: readonly string[]
  readonly quotes?: string
  readonly aliases: readonly string[]
  readonly faults: readonly Fault[]
  /** Absent where the block does not fit. */
  readonly fitting?: Fitting<Value>
  /** Names that the block makes known beside its own. */
  readonly alsoNames: readonly AlsoName[]
}

/** Text of a block of this kind as a page would have it, under the sentence that it runs. */
export interface Example {
  readonly paragraph: string
  readonly block: string
  /** Blocks of other kinds that it needs to name. */
  readonly beside?: readonly { readonly kind: string; readonly paragraph: string; readonly block: string }[]
}

/** A block that is refused: where, counted in the block's own lines, and what the error must say. */
export interface RefusedExample {
  readonly block: string
  /** `line:column` of the first error, the first line of the block being 1. */
  readonly at: string
  readonly says: string
}

interface Spec<Schema extends z.ZodObject, Value> {
  /** The fence's first word. */
  readonly kind: string
  /** One sentence for the reference: what a block of this kind makes happen. */
  readonly about: string
  /** Which key is the definition's name. */
  readonly name: keyof Schema['shape'] & string
  readonly schema: Schema
  /** What rules may speak of because this kind's module keeps records of it. */
  readonly subjects?: readonly Subject[]
  /** True where its definitions decide on acts, so that one may look up what was decided by one. */
  readonly decides?: boolean
  /** Names made known beside its own: the labels of a group. */
  alsoNames?(written: z.output<Schema>): readonly AlsoName[]
  /** The value that rules use: camelCase, names resolved to canonical ones, days as ISO text. */
  compile(written: z.output<Schema>, context: Context): Value
  /** The definition as a plain sentence, from the compiled value alone. */
  say(value: Value, known: Known, title: string): string
  claims?(value: Value, known: Known, title: string): readonly Claim[]
  /** Faults that only show over all definitions of the kind: circles, aliases used twice. */
  together?(
    all: readonly Definition<Value>[],
    fault: (of: Definition<Value>, key: KeyPath, message: string, mend?: string) => void,
  ): void
  readonly example: Example
  readonly refused: readonly RefusedExample[]
}

/** One kind of definition, said once: parser, reference, JSON Schema and sentence are read from it. */
export interface Kind<Value = unknown> extends KindOf<Value> {
  readonly about: string
  readonly nameKey: string
  readonly schema: z.ZodObject
  readonly subjects: readonly Subject[]
  readonly decides: boolean
  readonly example: Example
  readonly refused: readonly RefusedExample[]
  check(written: Written): Shape<Value>
  say(value: Value, known: Known, title: string): string
  claims(value: Value, known: Known, title: string): readonly Claim[]
  together(
    all: readonly Definition<Value>[],
    fault: (of: Definition<Value>, key: KeyPath, message: string, mend?: string) => void,
  ): void
}

/** Makes a kind of what a module says about it. */
export function kind<Schema extends z.ZodObject, Value>(spec: Spec<Schema, Value>): Kind<Value> {
  return Object.freeze<Kind<Value>>({
    kind: spec.kind,
    about: spec.about,
    nameKey: spec.name,
    schema: spec.schema,
    subjects: spec.subjects ?? [],
    decides: spec.decides ?? false,
    example: spec.example,
    refused: spec.refused,
    check(written) {
      const { faults } = checkShape(spec.schema, written)
      const { title, owner, formerly, quotes, 'also-called': aliases } = loosely.parse(written.plain)
      const parsed = faults.length === 0 ? spec.schema.safeParse(written.plain) : undefined
      const fits = parsed?.success ? parsed.data : undefined
      return {
        ...(title === undefined ? {} : { title }),
        ...(owner === undefined ? {} : { owner }),
        ...(quotes === undefined ? {} : { quotes }),
        formerly,
        aliases,
        faults: [...written.faults, ...faults],
        alsoNames: (fits && spec.alsoNames?.(fits)) ?? [],
        ...(fits && written.faults.length === 0
          ? { fitting: { compile: (context: Context) => spec.compile(fits, context) } }
          : {}),
      }
    },
    say: (value, known, title) => spec.say(value, known, title),
    claims: (value, known, title) => spec.claims?.(value, known, title) ?? [],
    together: (all, fault) => spec.together?.(all, fault),
  })
}
