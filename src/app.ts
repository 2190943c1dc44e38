import { approvals } from '#approvals'
import { campaigns } from '#campaigns'
import type { Operation, Said } from '#kernel'
import { facts } from '#facts'
import { firstLook, type FirstLook } from '#first-look'
import { labels } from '#labels'
import { limits } from '#limits'
import { mail, nothingOutgoing } from '#mail'
import { mine } from '#mine'
import { list } from '#model'
import { notices, type Concerns, type NoticesWorld } from '#notices'
import { accountsPart, oauth, providerWay, type Provider } from '#oauth'
import { onboarding } from '#onboarding'
import { palette } from '#palette'
import { keptOfPeople, leaveFacts, people, peopleFacts } from '#people'
import { permissions } from '#permissions'
import { reading, showRecords } from '#reading'
import { repository } from '#repository'
import { letGoAlong, requests } from '#requests'
import { shortLinks } from '#short-links'
import { signInModule } from '#sign-in'
import { systemReach, webhooks, type Announced } from '#webhooks'
import type { Bound, Module } from './module.ts'

/** What webhooks may lead to; the house widens it where its settings say so. */
export const webhookReach = systemReach()
/** What modules have to know of this deployment; the house says it when it opens. */
export const deployment: {
  url: string
  shortUrl: string
  openId: Provider | undefined
  /** The first look at a handbook that is not the sample. */
  firstLook: FirstLook | undefined
  /** What a node's git tells of pages and rules. */
  concerns: readonly Concerns[]
} = { url: '', shortUrl: '', openId: undefined, firstLook: undefined, concerns: [] }

/** Whether letters leave; the house sets it from its settings. */
export const outgoing = nothingOutgoing()

/** What notices are made from. */
export const noticesWorld: NoticesWorld = {
  concerns: () => [...contributed.concerns, ...deployment.concerns],
  commenting: () => contributed.commenting,
  operation: (name) => contributed.operations.find((one) => one.name === name),
  outgoing,
}

/** Signing in by way of others. */
export const signingInElsewhere = oauth({
  url: () => deployment.url,
  openId: () => deployment.openId,
  spoken: () => [...contributed.operations, ...contributed.questions, ...contributed.bound],
})

/** The only list of modules, in the order in which they stand on each other. */
export const modules: readonly Module[] = [
  { name: 'model', kinds: [list] },
  mail(outgoing),
  repository,
  facts([campaigns.factKind, peopleFacts(() => contributed.ended), leaveFacts]),
  people({
    personSections: () => contributed.personSections,
    teamSections: () => contributed.teamSections,
    names: () => contributed.names,
  }),
  keptOfPeople({ emptied: () => contributed.emptied, outgoing }),
  signInModule({
    outgoing,
    others: [providerWay({ openId: () => deployment.openId })],
    parts: [accountsPart({ openId: () => deployment.openId })],
    audited: () => audited,
    ended: () => contributed.ended,
  }),
  signingInElsewhere,
  onboarding,
  permissions(
    () => spoken,
    () => contributed.administration,
  ),
  reading,
  firstLook(() => deployment.firstLook),
  palette,
  shortLinks,
  webhooks({ announced: () => announced, withheld: () => contributed.withheld, reach: webhookReach }),
  limits([campaigns.limitSubject, requests.limitSubject]),
  labels,
  requests,
  campaigns,
  approvals(() => [requests.approvalSubject, campaigns.approvalSubject]),
  mine,
  notices(noticesWorld),
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

/** Who came in and who may: acts that say of themselves that they belong there. */
const audited: ReadonlyMap<string, Operation> = new Map(
  modules
    .flatMap(({ operations = [] }) => operations)
    .flatMap((operation) => (operation.audited ? [[operation.name, operation]] : [])),
)

/** Everything that modules contribute, sort by sort. */
export const contributed = {
  kinds: modules.flatMap((module) => module.kinds ?? []),
  operations: modules.flatMap((module) => module.operations ?? []),
  questions: modules.flatMap((module) => module.questions ?? []),
  held: modules.flatMap((module) => module.held ?? []),
  ended: modules.flatMap((module) => module.ended ?? []),
  emptied: modules.flatMap((module) => module.emptied ?? []),
  bound: modules.flatMap((module) => module.bound ?? []),
  screens: modules.flatMap((module) => module.screens ?? []),
  downloads: modules.flatMap((module) => module.downloads ?? []),
  cards: modules.flatMap((module) => module.cards ?? []),
  personSections: modules.flatMap((module) => module.personSections ?? []),
  teamSections: modules.flatMap((module) => module.teamSections ?? []),
  binds: modules.flatMap((module) => module.binds ?? []),
  names: modules.flatMap((module) => module.names ?? []),
  home: modules.flatMap((module) => module.home ?? []),
  concerns: modules.flatMap((module) => module.concerns ?? []),
  commenting: modules.flatMap((module) => module.commenting ?? []),
  figures: modules.flatMap((module) => module.figures ?? []),
  firstDay: modules.flatMap((module) => module.firstDay ?? []),
  followers: modules.flatMap((module) => module.followers ?? []),
  schedules: modules.flatMap((module) => module.schedules ?? []),
  watches: modules.flatMap((module) => module.watches ?? []),
  sample: modules.flatMap((module) => module.sample ?? []),
  withheld: modules.flatMap((module) => module.withheld ?? []),
  forms: modules.flatMap((module) => module.forms ?? []),
  enforced: modules.flatMap((module) => module.enforced ?? []),
  alters: modules.flatMap((module) => module.alters ?? []),
  actions: modules.flatMap((module) => module.actions ?? []),
  menu: modules.flatMap((module) => module.menu ?? []),
  administration: modules.flatMap((module) => module.administration ?? []),
}

showRecords(...modules.flatMap((module) => module.records ?? []))
letGoAlong(...modules.flatMap((module) => module.alongRequests ?? []))
