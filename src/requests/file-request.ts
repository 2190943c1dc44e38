import { invalid, type Act, type Definition } from '#kernel'
import { groupOf } from '#labels'
import type { RequestType } from './kinds/request-value.ts'
import { calledBy } from './called-by.ts'
import { channelOf } from './channel-of.ts'
import { excusable } from './excuse.ts'
import { excused } from './excused.ts'
import { judgeDue } from './judge-due.ts'
import { judgeBefore } from './judge-before.ts'
import { judgeSimilar } from './judge-similar.ts'
import { labelsNamed, rulesOnLabels } from './labels-named.ts'
import { mentionedIn, writtenIn } from './mentions.ts'
import { type Opening, type OpenInput } from './open-input.ts'
import { insertAlong, insertRequest } from './opening-store.ts'
import { onDuty } from './on-duty.ts'
import { peopleNamed } from './people-named.ts'
import { isInCircle } from './people-store.ts'
import { holdPlaces } from './places.ts'
import { routeAgain } from './route-again.ts'
import { ruleFiled, ruleLabels, ruleNeeded, tookReason } from './rules/rules.ts'
import { mustMayAsk } from './may-ask.ts'
import { wantDetails } from './details/details-store.ts'
import { saidInType, type SaidIn } from './said-in.ts'
import { requestVisibleTo } from './store.ts'
import { regionOf, whoseByPage, type Whose } from './whose.ts'

/** Files a request with all that its page says of it; answers the facts that the journal keeps. */
export async function fileRequest(
  act: Act,
  opening: Opening,
  wanted: OpenInput,
  more: { readonly id: string; readonly splitFrom?: string },
) {
  const { type, typeId, project, projectId } = opening
  const none = type && ruleNeeded(type)
  if (none) act.rule(none)
  const { subject, fields, ...said } = await saidIn(act, type, wanted)
  const region = await regionOf(act, fields)
  if (type) await mustMayAsk(act, type, { region, wanted })
  const whose: Whose = type
    ? await whoseByPage(act, type, { fields, region })
    : { people: [], byOwner: false }
  if (type) await judgeBefore(act, type, fields)
  const { due: dueOn, ...day } = await judgeDue(act, type, wanted, { people: whose.people, project })
  const { labels, ...marked } = judgeLabels(act, type, wanted)
  const judgeMeanwhile = await judgeSimilar(act, opening, { subject, isNew: wanted.isNew === true })
  const assigned = whose.people.map((person) => person.id)
  if (type)
    act.rule(
      ruleFiled(type, whose.said, { assigned, byOwner: whose.byOwner, labels: [...type.value.labels] }),
    )
  const body = wanted.body ?? ''
  const confidential = (wanted.confidential ?? false) || (type?.value.confidential ?? false)
  const readers = await peopleNamed(act, wanted.readers ?? [], 'readers')
  const sort = { projectId, project: project.name, fields, labels, body, region, dueOn }
  await holdPlaces(
    act,
    {
      ...{ ...sort, id: more.id, openedAt: act.now, openedBy: act.by },
      ...(type && typeId !== undefined && { type: { id: typeId, name: type.name } }),
    },
    { field: 'type', reason: wanted.excuse },
  )
  const mentioned = await mentionedIn(act, ...writtenIn(type?.value.form ?? [], { body, fields }))
  const called = await calledBy(act, labels, { region })
  const turn = assigned.length === 0 ? await onDuty(act, project) : undefined
  // Numbers are given one at a time, so as late as can be.
  const number = await insertRequest(act.db, {
    ...{ id: more.id, projectId, project: project.name, subject, body, fields, dueOn, region, confidential },
    type: type && typeId !== undefined ? { id: typeId, name: type.name } : undefined,
    ...{ openedBy: act.by.id, openedAt: act.now, openedUnder: act.model.commit, splitFrom: more.splitFrom },
  })
  await judgeMeanwhile(number)
  const lacks = excusable.filter((one) => ({ answers: said, day, labels: marked })[one].excused)
  if (type && typeId !== undefined && wanted.excuse !== undefined && lacks.length > 0)
    await excused(act, { id: more.id, type: { id: typeId, name: type.name } }, wanted.excuse, lacks)
  if (said.lacks) await wantDetails(act, more.id)
  await insertAlong(act, more.id, {
    ...{ labels, assigned, readers: readers.map((person) => person.id) },
    followers: [act.by.id, ...assigned, ...mentioned, ...called],
  })
  if (confidential) await routed(act, number)
  const duty =
    turn && (!confidential || (await isInCircle(act.db, more.id, turn.person.id))) ? turn : undefined
  const channel = type && channelOf(type.value, fields)
  return {
    number,
    project: project.name,
    ...(type && { type: type.name }),
    ...(assigned.length > 0 && { assigned }),
    ...(labels.length > 0 && { labels }),
    ...(mentioned.length > 0 && { mentioned }),
    ...(called.length > 0 && { called: [...called] }),
    ...(duty && { onDuty: [duty.person.id] }),
    ...(readers.length > 0 && { named: readers.map((person) => person.id) }),
    ...(dueOn && { due: dueOn.toString() }),
    ...(channel !== undefined && { channel }),
    ...(confidential && { confidential }),
  }
}

async function saidIn(
  act: Act,
  type: Definition<RequestType> | undefined,
  wanted: OpenInput,
): Promise<SaidIn> {
  if (type) return saidInType(act, type, wanted)
  if (wanted.answers && Object.keys(wanted.answers).length > 0)
    throw invalid([{ field: 'answers', message: 'Without a type there is no form. Write it in the text.' }])
  if (wanted.subject === undefined)
    throw invalid([{ field: 'subject', message: 'Say in a few words what it is about.' }])
  if (/^\[.*\]$/.test(wanted.subject))
    throw invalid([{ field: 'subject', message: `Replace ${wanted.subject} with your own words.` }])
  return { subject: wanted.subject, fields: {}, excused: false, lacks: false }
}

/** The labels that it begins with: those of its type, and further ones; of a group that both name the asker's own. */
function judgeLabels(
  act: Act,
  type: Definition<RequestType> | undefined,
  wanted: OpenInput,
): { readonly labels: readonly string[]; readonly excused: boolean } {
  const names = labelsNamed(act, wanted.labels ?? [], 'labels').map(({ label }) => label)
  const ruling = type && ruleLabels(type, names, wanted.excuse !== undefined)
  if (ruling) act.rule(ruling)
  const all = lastOfGroups([...(type?.value.labels ?? []), ...names])
  for (const one of rulesOnLabels(act, all)) act.rule(one)
  return { labels: all, excused: type !== undefined && tookReason(type, ruling) }
}

/** Each once; of a group the one that is named last. */
const lastOfGroups = (labels: readonly string[]): readonly string[] => [
  ...new Map(labels.map((label) => [groupOf(label) ?? `::${label}`, label])).values(),
]

/** Lets those know of a closed one to whom its page gives such requests or lets read them. */
async function routed(act: Act, number: number): Promise<void> {
  const request = await requestVisibleTo(act, number)
  if (request) await routeAgain(act, [request])
}
