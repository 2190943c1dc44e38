import type { ComponentChild } from 'preact'
import type { Db, Definition, Heard, KindOf, Look } from '#kernel'

/** What stands in the margin beside a definition: what it does right now, for who is looking. */
export interface MarginCard<Value = unknown, Props = unknown> {
  readonly kind: KindOf<Value>
  /** Undefined where there is nothing to show this person. */
  load(this: void, look: Look, definition: Definition<Value>): Promise<Props | undefined>
  view(this: void, props: Props): ComponentChild
  /** The same in a sentence, where nothing is drawn. */
  says?(this: void, props: Props): string
  /** Names of the definitions whose cards a journal entry changes; `all` after a new version. */
  readonly changedBy: (entry: Heard, db: Db) => Promise<readonly string[] | 'all'>
}

/** Address of a card's fragment below `/-/cards/`, also its element's id and its name in the event stream. */
export const cardId = (kind: string, name: string): string => `${kind}/${encodeURIComponent(name)}`

/** Says a card once, with the type of its props kept inside. */
export const marginCard = <Value, Props>(said: MarginCard<Value, Props>): MarginCard<Value, Props> =>
  Object.freeze(said)
