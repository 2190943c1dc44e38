import type {
  AdministrationRoom,
  Download,
  HomeFigures,
  HomeList,
  MarginCard,
  MenuEntry,
  Screen,
} from '#design'
import type { Consumer, House, Operation, Question, Said, SampleStep, Schedule } from '#kernel'
import type { FirstDay } from '#mine'
import type { Kind } from '#model'
import type { Commenting, Concerns } from '#notices'
import type { Action } from '#palette'
import type { Binding, Emptying, Ending, Held, Naming, PersonSection, TeamSection } from '#people'
import type { ShownRecords } from '#reading'
import type { Alters, LinkedForm, OnEnforce } from '#repository'
import type { AlongRequests } from '#requests'
import type { Withheld } from '#webhooks'

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
  readonly downloads?: readonly Download[]
  readonly cards?: readonly MarginCard[]
  /** Parts of somebody's page. */
  readonly personSections?: readonly PersonSection[]
  /** Records that people hold, and that go on without them. */
  readonly held?: readonly Held[]
  /** What it keeps open for somebody, ended in the act by which they leave. */
  readonly ended?: readonly Ending[]
  /** What it keeps of somebody alone, emptied with all that is private of them. */
  readonly emptied?: readonly Emptying[]
  /** Parts of a team's page. */
  readonly teamSections?: readonly TeamSection[]
  /** Whom the rules of its kinds bind. */
  readonly binds?: readonly Binding[]
  /** Records that rules decide on, and how they are shown. */
  readonly records?: readonly ShownRecords[]
  /** Words for what runs through somebody whom a rule of its kinds names. */
  readonly names?: readonly Naming[]
  /** What is asked of people and due for them. */
  readonly home?: readonly HomeList[]
  /** Whom what is done concerns, and what they are told of it. */
  readonly concerns?: readonly Concerns[]
  /** How its things are commented on by mail. */
  readonly commenting?: readonly Commenting[]
  /** Entries of which programs elsewhere hear nothing, though they may hear of such acts. */
  readonly withheld?: readonly Withheld[]
  /** Figures for somebody's team. */
  readonly figures?: readonly HomeFigures[]
  /** Pages that a newcomer reads first. */
  readonly firstDay?: readonly FirstDay[]
  /** What follows the journal and acts upon it. */
  readonly followers?: readonly ((house: House) => Consumer)[]
  readonly schedules?: readonly Schedule[]
  readonly watches?: readonly ((house: House) => Schedule)[]
  readonly sample?: readonly SampleStep[]
  /** What it does along with requests, and shows on their pages. */
  readonly alongRequests?: readonly AlongRequests[]
  /** Forms that pages link to by the name of a definition. */
  readonly forms?: readonly LinkedForm[]
  /** What it does in the transaction in which a version comes into force. */
  readonly enforced?: readonly OnEnforce[]
  /** What a version that comes into force means for its records that are under way. */
  readonly alters?: readonly Alters[]
  /** What of it the palette offers to those whom it is open to. */
  readonly actions?: readonly Action[]
  readonly menu?: readonly MenuEntry[]
  /** Rooms of administrators. */
  readonly administration?: readonly AdministrationRoom[]
}
