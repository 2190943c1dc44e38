import { capital } from '#kernel'
import { numberInWords } from '#design'

/** What a home page counts. */
export interface Counts {
  readonly asked: number
  readonly due: number
  /** Rules that bind the reader and changed. */
  readonly bind: number
  /** Of what they only follow, what changed. */
  readonly follow: number
  /** What changed is not known yet. */
  readonly comparing: boolean
}

const spelled = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const word = (count: number): string => spelled[count] ?? numberInWords(count)

const said = (count: number, one: string, more: string): readonly string[] =>
  count === 0 ? [] : [`${word(count)} ${count === 1 ? one : more}`]

/** The day in one sentence: `Two things wait for you, one sentence that binds you has changed.` */
export function homeSentence({ asked, due, bind, follow, comparing }: Counts): string {
  const parts = [
    ...said(asked, 'thing waits for you', 'things wait for you'),
    ...said(due, 'thing is due', 'things are due'),
    ...said(bind, 'sentence that binds you has changed', 'sentences that bind you have changed'),
    ...said(follow, 'change in what you follow', 'changes in what you follow'),
  ]
  if (parts.length > 0) return `${capital(parts.join(', '))}.`
  return comparing
    ? 'Nothing waits for you.'
    : 'Nothing waits for you, and nothing that binds you has changed.'
}
