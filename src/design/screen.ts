import type { ComponentChild } from 'preact'
import type { z } from 'zod'
import type { House, KindOf, Look, Model, Operation, Person, Place, Refusal, Ruling } from '#kernel'
import type { NotYetProps } from './parts/not-yet.tsx'
import type { Scheme } from './scheme.ts'

/** A form that was sent and did not go through: shown again with everything typed. */
export interface Attempt {
  /** Name of the operation it was for. */
  readonly operation: string
  readonly values: Readonly<Record<string, string>>
  readonly refusal: Refusal
  /** The day since which the sentence that refused it stands so. */
  readonly since?: Temporal.PlainDate
}

/** A form that was not sent but asked about, and would go through: shown again with everything typed, and why. */
export interface Asked {
  /** Name of the operation it is for. */
  readonly operation: string
  readonly values: Readonly<Record<string, string>>
  readonly rulings: readonly Ruling[]
  /** The day since which the first quoted sentence stands so. */
  readonly since?: Temporal.PlainDate
}

/** A form that was sent and is answered where it stands, with everything typed. */
export interface Answered {
  /** Name of the operation it was for. */
  readonly operation: string
  readonly values: Readonly<Record<string, string>>
  readonly result: unknown
}

/** One look at a screen. */
export interface Visit {
  readonly house: House
  readonly by: Person
  /** `:parameters` of the place. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Set on the sample, on the machine it runs on. */
  readonly demo?: boolean
  readonly attempt?: Attempt
  readonly asked?: Asked
  readonly answered?: Answered
}

/** A form on a screen: which act it sends and where the person lands after it. */
export interface Submits<Input extends z.ZodType = z.ZodType, Result = unknown> {
  readonly operation: Operation<Input, unknown, Result>
  /** Address after it was done, below `/-/` or in the handbook; undefined shows this screen again with the answer. */
  then(this: void, result: Result): string | undefined
  /** What a refusal shows beside its words. */
  beside?(this: void, look: Look, refusal: Refusal): Promise<Beside>
}

/** Who stands in the way of an act, and what those are called who may be asked. */
export type Beside = Pick<NotYetProps, 'holders' | 'named'>

/** A page of the product below `/-/`: loads plain data, then draws it without waiting. */
export interface Screen<Props = unknown> {
  readonly at: Place
  /** Browser title. */
  title(this: void, props: Props): string
  load(this: void, visit: Visit): Promise<Props>
  view(this: void, props: Props, frame: Frame): ComponentChild
  /** Seconds after which a browser asks for it again by itself, while something is under way. */
  again?(this: void, props: Props): number | undefined
  /** Shows something that nobody else may ever see, such as a token: no browser keeps it, and it is sent as it is. */
  readonly secret?: true
  /** Forms that stand here; a refused one shows this screen again. */
  readonly submits?: readonly Submits[]
}

/** What every screen and page stands in. */
export interface Frame {
  readonly by: Person
  /** Where the handbook counts its days. */
  readonly today: Temporal.PlainDate
  /** Where the reader counts theirs: the zone that they said, else the handbook's. Absent for visitors. */
  readonly zone?: string
  /** The day it is there. */
  readonly readersToday?: Temporal.PlainDate
  /** Title of the handbook. */
  readonly handbook: string
  /** Address of this page, to mark it in menus and to come back after signing in. */
  readonly here: string
  /** The handbook's tree; computed once a commit. */
  readonly sidebar: readonly SidebarEntry[]
  /** Menu entries that modules contribute. */
  readonly menu: readonly MenuEntry[]
  /** True on the sample: signing in shows the people one may look as. */
  readonly demo: boolean
  /** Where nobody could be asked who is looking and what there is: neither menu nor tree nor person is shown. */
  readonly bare?: true
  /** Set where this browser chose. */
  readonly scheme?: Scheme
  /** How many notices of who looks are unread; absent where nobody is told anything. */
  readonly unread?: number
  /** New for every rendering: what a form sends so that sent twice is done once. */
  readonly once: string
}

export interface SidebarEntry {
  readonly url: string
  readonly title: string
  readonly children: readonly SidebarEntry[]
}

export interface MenuEntry {
  readonly href: string
  readonly title: string
  /** The key that leads there after `g`. */
  readonly key?: string
  /** Only for who works here. */
  readonly inside?: boolean
  /** The same, and before the others. */
  readonly own?: boolean
  /** Only for administrators. */
  readonly administers?: boolean
  /** Only while a page defines something of that kind. */
  readonly when?: KindOf<unknown>
}

/** What of a menu somebody sees while a version is in force. */
export const menuFor = (
  menu: readonly MenuEntry[],
  { kind }: Person,
  model: Pick<Model, 'all'>,
): readonly MenuEntry[] =>
  menu.filter(
    ({ own, inside, administers, when }) =>
      (administers ? kind === 'admin' : kind === 'member' || kind === 'admin' || (!own && !inside)) &&
      (when === undefined || model.all(when).length > 0),
  )

/** A room of administrators, as a line on the page that lists them. */
export interface AdministrationRoom {
  readonly href: string
  readonly title: string
  /** What is done there, in a line. */
  readonly about: string
}

/** Says a screen once; the door finds it by its place. */
export const screen = <Props>(said: Screen<Props>): Screen<Props> => Object.freeze(said)

/** Ties a form to its act, with the type of the result kept. */
export const submits = <Input extends z.ZodType, On, Result>(
  operation: Operation<Input, On, Result>,
  then: (this: void, result: Result) => string | undefined,
  more: Pick<Submits, 'beside'> = {},
): Submits<Input, Result> => Object.freeze({ operation, then, ...more })
