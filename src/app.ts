import { campaigns } from '#campaigns'
import type { MarginCard, MenuEntry, Screen } from '#design'
import type { Consumer, House, KindOf, Operation, Question, Said, SampleStep, Schedule } from '#kernel'
import { facts } from '#facts'
import { labels } from '#labels'
import { limits } from '#limits'
import { list, type Kind } from '#model'
import { keptOfPeople, people, peopleFacts, type PersonSection, type TeamSection } from '#people'
import { permissions } from '#permissions'
import { reading } from '#reading'
import { repository } from '#repository'
import { requests } from '#requests'
import { signInModule } from '#sign-in'
import { systemReach, webhooks, type Announced } from '#webhooks'

/** An operation as it speaks before it has its steps. */
export type Bound = Said & { readonly does: 'act' | 'question' }

/** What a module may contribute. Nobody but this list knows all of them. */
export interface Module {
  readonly name: string
  readonly kinds?: readonly Kind[]
  readonly operations?: readonly Operation[]
  readonly questions?: readonly Question[]
  /** What acts and questions say of themselves that are tied to a node's git: the house gives them their steps. */
  readonly bound?: readonly Bound[]
  readonly screens?: readonly Screen[]
  readonly cards?: readonly MarginCard[]
  /** Parts of somebody's page. */
  readonly personSections?: readonly PersonSection[]
  /** Parts of a team's page. */
  readonly teamSections?: readonly TeamSection[]
  /** What follows the journal and acts upon it. */
  readonly followers?: readonly ((house: House) => Consumer)[]
  readonly consumers?: readonly Consumer[]
  readonly schedules?: readonly Schedule[]
  readonly sample?: readonly SampleStep[]
  /** Stands in the menu only while a page defines something of that kind. */
  readonly menu?: readonly (MenuEntry & { readonly when?: KindOf<unknown> })[]
}

/** What webhooks may lead to; the house widens it where its settings say so. */
export const webhookReach = systemReach()

/** The only list of modules, in the order in which they stand on each other. */
export const modules: readonly Module[] = [
  { name: 'model', kinds: [list] },
  repository,
  facts([campaigns.factKind, peopleFacts]),
  people({
    personSections: () => contributed.personSections,
    teamSections: () => contributed.teamSections,
  }),
  keptOfPeople,
  signInModule([]),
  permissions(() => spoken),
  reading,
  labels,
  requests,
  limits([campaigns.limitSubject]),
  campaigns,
  webhooks({ announced: () => announced, reach: webhookReach }),
]

/** Everything that can be done or asked. */
const spoken: readonly Bound[] = modules.flatMap(({ operations = [], bound = [], questions = [] }) => [
  ...operations,
  ...bound,
  ...questions,
])

/** What programs outside may be told of. */
const announced: Announced = new Map(
  modules
    .flatMap(({ operations = [], bound = [] }): readonly Said[] => [...operations, ...bound])
    .flatMap((said) => (said.announced ? [[said.name, said.summary]] : [])),
)

/** Everything that modules contribute, sort by sort. */
export const contributed = {
  kinds: modules.flatMap((module) => module.kinds ?? []),
  operations: modules.flatMap((module) => module.operations ?? []),
  questions: modules.flatMap((module) => module.questions ?? []),
  bound: modules.flatMap((module) => module.bound ?? []),
  screens: modules.flatMap((module) => module.screens ?? []),
  cards: modules.flatMap((module) => module.cards ?? []),
  personSections: modules.flatMap((module) => module.personSections ?? []),
  teamSections: modules.flatMap((module) => module.teamSections ?? []),
  followers: modules.flatMap((module) => module.followers ?? []),
  consumers: modules.flatMap((module) => module.consumers ?? []),
  schedules: modules.flatMap((module) => module.schedules ?? []),
  sample: modules.flatMap((module) => module.sample ?? []),
  menu: modules.flatMap((module) => module.menu ?? []),
}
