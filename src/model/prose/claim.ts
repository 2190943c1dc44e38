import type { KeyPath } from '../written.ts'

/** Stands for the mentioned name in a cue: `led by ◊`. */
export const mentioned = '◊'

/** What the paragraph must not contradict. Claims also tell which sentence of a paragraph a block quotes. */
export type Claim =
  /** A count that the paragraph must give: `three paid social campaigns`. `counts` are the words near which it stands. */
  | {
      readonly says: 'count'
      readonly key: KeyPath
      readonly value: number
      readonly counts: readonly string[]
    }
  /** How many there are, where the paragraph says so: `fourteen audiences`. */
  | {
      readonly says: 'size'
      readonly key: KeyPath
      readonly value: number
      readonly counts: readonly string[]
    }
  /** A span that the paragraph gives after `within` or beside `due`, if it gives one: `within three business days`. */
  | { readonly says: 'span'; readonly key: KeyPath; readonly value: number; readonly unit: string }
  /** A calendar period: `a calendar month`. */
  | { readonly says: 'period'; readonly key: KeyPath; readonly period: string }
  /** Those for whom the rule does not hold: each must be named, and the sentence may except nobody else. */
  | {
      readonly says: 'excepted'
      readonly key: KeyPath
      readonly kind: string
      readonly names: readonly string[]
    }
  /**
   * Where a sentence that fits the cue mentions names of a kind (`person` and `place` included), one of `names` must be among them.
   * `every`: all of them must. `closed`: no other may. Both hold only where the sentence lists half of them or more.
   */
  | {
      readonly says: 'named'
      readonly key: KeyPath
      readonly kind: string
      readonly names: readonly string[]
      readonly cue?: RegExp
      /** Only the quoted sentence is held against it; without a cue that is so anyway. */
      readonly inQuote?: boolean
      readonly every?: boolean
      readonly closed?: boolean
    }
  /** How strong the rule is; must fit the sentence's verb. */
  | { readonly says: 'strength'; readonly key: KeyPath; readonly otherwise: string }
  /** A word like `FY27` of which the paragraph may name no other. */
  | { readonly says: 'token'; readonly key: KeyPath; readonly token: string; readonly like: RegExp }
  /** Words that make a sentence likely to be the quoted one; never a disagreement. */
  | { readonly says: 'words'; readonly words: readonly string[] }

/** The claim of one form, by its word. */
export type ClaimThat<Says extends Claim['says']> = Extract<Claim, { readonly says: Says }>
