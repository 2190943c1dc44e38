import type { Subject, Ways } from './act.ts'
import type { Alternative, Facts, Ruling } from './ruling.ts'

/** `invalid`: fields do not fit · `forbidden`: not this person · `missing`: not there, or not to be seen · `conflict`: not now, not like this. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict'

/** What stands before the reason where a door says it in words. */
export const refusalTitles = {
  invalid: 'Some of it does not fit',
  forbidden: 'Not open to you',
  missing: 'Not there',
  conflict: 'Not yet',
} as const satisfies Record<RefusalKind, string>

/** One field that does not fit, with what would work. */
export interface FieldFault {
  /** Dotted path in the input: `form.idea`. */
  readonly field: string
  readonly message: string
}

/** What the journal says of a refused act whose writing stands. */
export interface Standing {
  readonly subject?: Subject
  readonly facts?: Facts
}

/** An expected "no", the same in every door. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly fields: readonly FieldFault[]
  readonly ruling?: Ruling
  /** What would work; those that change the same act have been tried. */
  readonly nearest: readonly Alternative[]
  /** Looks for what would work, when the act was undone. */
  readonly ways?: Ways
  /** Set where what the act wrote before it is kept: a try that counts. */
  readonly standing?: Standing
  /** Set where signing in once more is what would work. */
  readonly asksWho?: true

  constructor(
    kind: RefusalKind,
    reason: string,
    more: {
      fields?: readonly FieldFault[]
      ruling?: Ruling
      nearest?: readonly Alternative[]
      ways?: Ways
      standing?: Standing
      asksWho?: true
    } = {},
  ) {
    super(reason)
    this.kind = kind
    this.fields = more.fields ?? []
    if (more.ruling) this.ruling = more.ruling
    this.nearest = more.nearest ?? []
    if (more.ways) this.ways = more.ways
    if (more.standing) this.standing = more.standing
    if (more.asksWho) this.asksWho = true
  }

  /** The same “no”, resting on this ruling. */
  withRuling(ruling: Ruling): Refusal {
    const { kind, message, fields, nearest, ways, standing, asksWho } = this
    return new Refusal(kind, message, {
      ...{ fields, ruling, nearest },
      ...(ways && { ways }),
      ...(standing && { standing }),
      ...(asksWho && { asksWho }),
    })
  }

  /** The same “no”, with the ways that were found. */
  withNearest(nearest: readonly Alternative[]): Refusal {
    const { kind, message, fields, ruling, asksWho } = this
    return new Refusal(kind, message, {
      fields,
      nearest,
      ...(ruling && { ruling }),
      ...(asksWho && { asksWho }),
    })
  }
}

export const invalid = (fields: readonly FieldFault[]): Refusal =>
  new Refusal('invalid', fields[0]?.message ?? 'Some fields do not fit.', { fields })
export const forbidden = (reason: string): Refusal => new Refusal('forbidden', reason)
export const missing = (reason: string, nearest: readonly Alternative[] = []): Refusal =>
  new Refusal('missing', reason, { nearest })
export const conflict = (reason: string): Refusal => new Refusal('conflict', reason)
