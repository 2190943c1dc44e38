import { filledPath, mayAtAll, type KindOf, type Look, type Said } from '#kernel'
import { entryOf, type Entry } from './entry.ts'

/** Something one may do, found by its words: the screen on which its form stands. */
export interface Action {
  /** With a verb: `Plan a campaign`. */
  readonly title: string
  /** With `:handle` where it is one's own page. */
  readonly href: string
  /** What stands below it, where the address alone does not say what to do there. */
  readonly under?: string
  /** What people may call it instead. */
  readonly words?: readonly string[]
  /** The act that its form sends: it is shown to those whom that is open to. */
  readonly act: Pick<Said, 'name' | 'who'>
  /** Stands there only while a page defines something of that kind. */
  readonly when?: KindOf<unknown>
  /** Its form can be asked first whether it would go through. */
  readonly asks?: boolean
}

/** What this person may do here, as places that can be found. */
export const actionsFor = (
  { by, model }: Look,
  actions: readonly Action[],
  asked: boolean,
): readonly Entry[] =>
  actions
    .filter(({ act, when }) => {
      const open = mayAtAll(by, { name: act.name, who: act.who, does: 'act' }).allowed
      return open && (when === undefined || model.all(when).length > 0)
    })
    .map(({ title, href: path, under, words = [], asks }) => ({
      ...{ title, words, asks, ...(under !== undefined && { said: { under } }) },
      href: filledPath(path, () => by.handle),
    }))
    .map(({ title, href, said, words, asks }) =>
      asked && asks
        ? entryOf({ kind: 'action', title: `May I ${lowerFirst(title)}?`, href, under: beforeSent }, words)
        : entryOf({ kind: 'action', title, href, ...said }, words),
    )

const beforeSent = 'Its form says so before anything is sent'

const lowerFirst = (title: string): string => title.slice(0, 1).toLowerCase() + title.slice(1)
