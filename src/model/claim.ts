import type { KeyPath } from './written.ts'

/** What the paragraph must not contradict. Claims also tell which sentence of a paragraph a block quotes. */
export type Claim =
  /** A count that the paragraph must give: `three paid social campaigns`. `counts` are the nouns counted. */
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
  /** A span whose number may stand in the paragraph: `three business days`. */
  | { readonly says: 'span'; readonly key: KeyPath; readonly value: number; readonly unit: string }
  /** A calendar period: `a calendar month`. */
  | { readonly says: 'period'; readonly key: KeyPath; readonly period: string }
  /** Those for whom the rule does not hold: each must be named, and nobody else may be named so. */
  | {
      readonly says: 'excepted'
      readonly key: KeyPath
      readonly kind: string
      readonly names: readonly string[]
    }
  /** Names that a sentence with one of the cue words must agree with, both ways where `all`. */
  | {
      readonly says: 'named'
      readonly key: KeyPath
      readonly among: string
      readonly names: readonly string[]
      readonly cue?: RegExp
      readonly all?: boolean
    }
  /** How strong the rule is; must fit the sentence's verb. */
  | { readonly says: 'strength'; readonly key: KeyPath; readonly otherwise: string }
  /** A word like `FY27` of which the paragraph may name no other. */
  | { readonly says: 'token'; readonly key: KeyPath; readonly token: string; readonly like: RegExp }
  /** Words that make a sentence likely to be the quoted one; never a disagreement. */
  | { readonly says: 'words'; readonly words: readonly string[] }
