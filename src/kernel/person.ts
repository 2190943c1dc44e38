/** The closed list of kinds of person; everything finer is a relation that a module contributes. */
export type PersonKind = 'visitor' | 'member' | 'admin' | 'left' | 'token' | 'system'

/** Who acts or asks. Never holds private data: address, start date and the like stay in `personal`. */
export interface Person {
  /** uuidv7; a fixed uuid for the visitor and for each system person. */
  readonly id: string
  readonly kind: PersonKind
  /** As in `data/people.yml`, without `@`. */
  readonly handle: string
  readonly name: string
  /** The role's title as pages write it, for example `Campaign Manager`. */
  readonly title?: string
  /** Name of the team's definition; the main one, where they are in more. */
  readonly team?: string
  /** Names of further teams. */
  readonly alsoIn?: readonly string[]
  /** Name of the region's definition. */
  readonly region?: string
  /** What the token they came with may be used for; absent where they came by themselves. */
  readonly scopes?: readonly string[]
  /** Id of that token. */
  readonly token?: string
  /** When whoever asks through a browser proved who they are; absent where nobody is asked to: at the machine, in the sample. */
  readonly provedAt?: Temporal.Instant
}

/** Names of all teams that somebody is in, the main one first. */
export const teamsOf = ({ team, alsoIn = [] }: Pick<Person, 'team' | 'alsoIn'>): readonly string[] =>
  team === undefined ? alsoIn : [team, ...alsoIn]

/** Somebody who has not signed in. */
export const visitor: Person = Object.freeze({
  id: '00000000-0000-7000-8000-000000000000',
  kind: 'visitor',
  handle: 'visitor',
  name: 'A visitor',
})

/** The named person as whom jobs, schedules and imports act. */
export const systemPerson: Person = Object.freeze({
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'system',
  handle: 'firsthand',
  name: 'Firsthand',
})
