import { invalid, newId, operation, post, type Act, type Definition } from '#kernel'
import type { RequestType } from './kinds/request-value.ts'
import { along } from './alongside.ts'
import { besideTold, factsBeside } from './beside-told.ts'
import { knownToOthers } from './circle-store.ts'
import { channelOf } from './channel-of.ts'
import { excused } from './excused.ts'
import { judgeDue } from './judge-due.ts'
import { judgeSimilar } from './judge-similar.ts'
import { labelsNamed, rulesOnLabels } from './labels-named.ts'
import { putLabels } from './labels-store.ts'
import { mentionedIn } from './mentions.ts'
import { openInput, openingOf, type Opening, type OpenInput } from './open-input.ts'
import { insertRequest } from './opening-store.ts'
import { onDuty } from './on-duty.ts'
import { peopleNamed } from './people-named.ts'
import { addToCircle, follow, giveTo, isInCircle } from './people-store.ts'
import { holdPlaces } from './places.ts'
import { doActions } from './quick-actions/do-actions.ts'
import { planActions } from './quick-actions/plan-actions.ts'
import { readText } from './quick-actions/read-text.ts'
import { notesJson, numberJson } from './request-json.ts'
import { requestTold } from './request-told.ts'
import { mayWork } from './rights.ts'
import { routeAgain } from './route-again.ts'
import { ruleFiled, ruleLabels, ruleNeeded, tookReason } from './rules/rules.ts'
import { mustMayAsk } from './may-ask.ts'
import { saidInType, type SaidIn } from './said-in.ts'
import { requestVisibleTo } from './store.ts'
import { regionOf, whoseByPage, type Whose } from './whose.ts'

export const openRequest = operation({
  name: 'requests.open',
  at: post('/requests'),
  summary: 'Opens a request of a type that the handbook defines, or one without a form.',
  who: 'member',
  announced: true,
  input: openInput,
  answers: numberJson.extend({ notes: notesJson }),
  on: openingOf,
  may: (act) => mayWork(act.by),
  async run(act, opening, wanted) {
    const id = newId(act.now)
    const read = readText(wanted.body ?? '')
    const facts = await fileRequest(act, opening, { ...wanted, body: read.said }, { id })
    const { number } = facts
    const { actions, leftOut, notes } = await planActions(act, number, read)
    const beside = factsBeside(read, leftOut)
    await act.record({ subject: { kind: 'requests', id }, facts: { ...facts, ...beside } })
    const request = await requestVisibleTo(act, number)
    if (request) await along((one) => one.opened?.(act, request))
    await doActions(act, number, actions)
    if (facts.confidential) await mustBeKnown(act, id)
    return { number, notes }
  },
  told: async ({ who, facts }, look) =>
    `${who} opened ${await requestTold(look, facts['number'])}${besideTold(facts)}`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number'
      ? { name: 'requests.close', input: { number: named, why: 'Closed right after it was opened.' } }
      : undefined,
  example: (today) => ({
    type: 'idea',
    answers: {
      idea: 'Film an ordinary Tuesday',
      what: 'Candidates see what a day looks like before they sign.',
      'why-then': 'The hiring fair in spring shows it.',
    },
    due: today.add({ months: 1 }).toString(),
    isNew: true,
  }),
})

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
  // Numbers are given one at a time, so as late as can be.
  const number = await insertRequest(act.db, {
    ...{ id: more.id, projectId, project: project.name, subject, body, fields, dueOn, region, confidential },
    type: type && typeId !== undefined ? { id: typeId, name: type.name } : undefined,
    ...{ openedBy: act.by.id, openedAt: act.now, openedUnder: act.model.commit, splitFrom: more.splitFrom },
  })
  await judgeMeanwhile(number)
  if (type && typeId !== undefined && wanted.excuse !== undefined)
    if (said.excused || day.excused || marked.excused)
      await excused(act, { id: more.id, type: { id: typeId, name: type.name } }, wanted.excuse)
  await putLabels(act, more.id, labels)
  await giveTo(act, more.id, assigned)
  await addToCircle(
    act.db,
    more.id,
    readers.map((person) => person.id),
    'named',
  )
  if (confidential) await routed(act, number)
  const turn = assigned.length === 0 ? await onDuty(act, project) : undefined
  const duty =
    turn && (!confidential || (await isInCircle(act.db, more.id, turn.person.id))) ? turn : undefined
  const mentioned = await mentionedIn(act, body)
  await follow(act, more.id, [act.by.id, ...mentioned])
  const channel = type && channelOf(type.value, fields)
  return {
    number,
    project: project.name,
    ...(type && { type: type.name }),
    ...(assigned.length > 0 && { assigned }),
    ...(labels.length > 0 && { labels }),
    ...(mentioned.length > 0 && { mentioned }),
    ...(duty && { called: [duty.person.id] }),
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
  return { subject: wanted.subject, fields: {}, excused: false }
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
  const all = [...(type?.value.labels ?? []), ...names]
  for (const one of rulesOnLabels(act, all)) act.rule(one)
  return { labels: all, excused: type !== undefined && tookReason(type, ruling) }
}

/** Lets those know of a closed one to whom its page gives such requests or lets read them. */
async function routed(act: Act, number: number): Promise<void> {
  const request = await requestVisibleTo(act, number)
  if (request) await routeAgain(act, [request])
}

/** One that nobody could ever answer is not kept: somebody beside whoever asks must know of it. */
async function mustBeKnown(act: Act, id: string): Promise<void> {
  if ((await knownToOthers(act.db, [id], { routed: true })).has(id)) return
  const message = 'Nobody but you would know of it. Name who may read it.'
  throw invalid([{ field: 'confidential', message }])
}
