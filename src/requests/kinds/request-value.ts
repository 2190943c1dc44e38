import type { Otherwise, Span, Who } from '#model'
import type { Field } from './form.ts'

/** What depends on a choice of the form: for each of its options one value. */
export interface ByChoice<Value> {
  /** Id of the field in which it is chosen. */
  readonly field: string
  readonly of: Readonly<Record<string, Value>>
}

/** `required`: the asker gives a day · a span from the day of asking · a day that lies no nearer than a span · absent: none is needed. */
export type Due = 'required' | Span | { readonly earliest: Span }

/** A type of request: what it asks for and whose it becomes. */
export interface RequestType {
  /** False where the page says that no request is needed: then nothing of the rest is there. */
  readonly needed: boolean
  /** Title pattern with `{slots}`, each the id of a field: `Proposal: {idea}`. */
  readonly subject: string
  readonly slots: readonly string[]
  readonly project: string
  readonly labels: readonly string[]
  /** Empty where nobody is named. */
  readonly assign: readonly Who[]
  /** Whose it becomes by what was chosen; takes the place of `assign`. */
  readonly routes?: ByChoice<readonly Who[]>
  /** Empty where anybody may ask. */
  readonly askedBy: readonly Who[]
  readonly due?: Due
  readonly lookForSimilar: readonly ('requests' | 'pages')[]
  /** Name of the type of which one of the same person comes before. */
  readonly after?: string
  readonly confidential: boolean
  /** Who reads a confidential one beside whoever asks and whose it becomes. */
  readonly readBy: readonly Who[]
  /** Where it is told, without `#`. */
  readonly channel?: string
  /** The same by what was chosen. */
  readonly channels?: ByChoice<string>
  readonly form: readonly Field[]
  /** What happens to one that lacks what is asked for. */
  readonly otherwise: Otherwise
  readonly note?: string
}
