import type { Asking } from './asking.ts'
import type { ReadResource } from './resources.ts'

/** A part of what is put before the assistant. */
export type Content =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'resource'; readonly resource: ReadResource }

/** A usual question, with the pages and rules that answer it. */
export interface Prompt {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly argument: {
    readonly name: string
    readonly description: string
    /** What the argument is completed with. */
    readonly completes: 'titles' | 'pages' | 'nothing'
  }
  ask(this: void, asking: Asking, about: string): Promise<readonly Content[]>
}

export const text = (said: string): Content => ({ type: 'text', text: said })

/** How an assistant is to speak of rules. */
export const manners =
  'Answer from these pages alone. Quote the sentence that decides, word for word, and name its page, lines and version. ' +
  'If they do not answer it, say so, and look further with pages_search and rules_list.'
