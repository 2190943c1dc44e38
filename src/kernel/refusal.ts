import type { Alternative, Ruling } from './ruling.ts'

/** `invalid`: fields do not fit · `forbidden`: not this person · `missing`: not there, or not to be seen · `conflict`: not now, not like this. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict'

/** One field that does not fit, with what would work. */
export interface FieldFault {
  /** Dotted path in the input: `form.idea`. */
  readonly field: string
  readonly message: string
}

/** An expected "no", the same in every door. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly fields: readonly FieldFault[]
  readonly ruling?: Ruling
  readonly nearest: readonly Alternative[]

  constructor(
    kind: RefusalKind,
    reason: string,
    more: { fields?: readonly FieldFault[]; ruling?: Ruling; nearest?: readonly Alternative[] } = {},
  ) {
    super(reason)
    this.kind = kind
    this.fields = more.fields ?? []
    if (more.ruling) this.ruling = more.ruling
    this.nearest = more.nearest ?? more.ruling?.nearest ?? []
  }
}

export const invalid = (fields: readonly FieldFault[]): Refusal =>
  new Refusal('invalid', fields[0]?.message ?? 'Some fields do not fit.', { fields })
export const forbidden = (reason: string): Refusal => new Refusal('forbidden', reason)
export const missing = (reason: string, nearest: readonly Alternative[] = []): Refusal =>
  new Refusal('missing', reason, { nearest })
export const conflict = (reason: string): Refusal => new Refusal('conflict', reason)
