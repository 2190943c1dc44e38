import { addressOfPage, closedPages } from './canary-handbook.ts'
import type { Answer, CanaryWorld, Somebody } from './canary-world.ts'
import type { Place } from './place.ts'
import { walkers } from './planted.ts'

/** Does something, or asks whether it would be done; answers all that was said to that. */
async function sent(
  { door }: CanaryWorld,
  { token }: Somebody,
  path: string,
  input: object,
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== '' && { authorization: `Bearer ${token}` }),
  }
  const answer = await fetch(`${door.url()}/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  })
  return {
    asked: `POST /api/v1${path} ${JSON.stringify(input)}`,
    text: `${answer.status} ${await answer.text()}`,
  }
}

/** Plans until two limits say no: the one of a part that Noor reads, and the one that all read who work here. */
async function planned(world: CanaryWorld, somebody: Somebody): Promise<readonly Answer[]> {
  const team = somebody.who === 'tomas' ? 'finance' : 'harbour'
  const startsOn = `${2040 + walkers.indexOf(somebody.who)}-03-03`
  const answers: Answer[] = []
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    const campaign = { name: `${name} of ${somebody.who}`, type: 'webinar', team, startsOn }
    answers.push(await sent(world, somebody, '/may-i/campaigns', campaign))
    answers.push(await sent(world, somebody, '/campaigns', campaign))
  }
  const waits = { name: 'Five', type: 'webinar', team, startsOn, exception: 'Please' }
  return [...answers, await sent(world, somebody, '/campaigns', waits)]
}

const followed = async (world: CanaryWorld, somebody: Somebody): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const page of closedPages.map(addressOfPage))
    answers.push(await sent(world, somebody, '/follows', { page }))
  for (const name of [world.words.namedRule, world.words.innerRule])
    answers.push(await sent(world, somebody, '/follows', { kind: 'limit', name }))
  return answers
}

/** What is answered to acts on a request that is closed to others; those who may read it only ask. */
const worked = async (world: CanaryWorld, somebody: Somebody): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const [path, input] of [
    ['comments', { body: 'Hello' }],
    ['comments/1/text', { body: 'x' }],
    ['comments/1/removal', {}],
    ['comments/1/thanks', {}],
    ['comments/1/thanks/removal', {}],
    ['assignees', { to: somebody.who }],
    ['labels', { put: 'x' }],
    ['text', { body: 'x' }],
    ['follow-ups', { subject: 'x', project: 'work' }],
    ['completion', {}],
    ['disclosure', { openly: true }],
    ['items/a1b2', { done: true }],
    ['attachments', { file: 'YQ==', fileName: 'a.txt' }],
    ['attachments/1/removal', {}],
    ['acceptance', {}],
    ['refusal', { why: 'x' }],
    ['snooze', { until: '2099-01-01' }],
  ] as const)
    answers.push(await sent(world, somebody, `/may-i/requests/1/${path}`, input))
  answers.push(await sent(world, somebody, '/may-i/requests/2/original', { of: 1 }))
  for (const body of ['/duplicate 1', '/blocked_by #1', 'Look.\n/close\n/duplicate 1'])
    answers.push(await sent(world, somebody, '/may-i/requests/2/comments', { body }))
  answers.push(
    await sent(world, somebody, '/may-i/requests', {
      project: 'work',
      subject: `About ${world.words.request}`,
    }),
  )
  return answers
}

/** What is answered to labels on changes; those who may know of one only ask. */
const labelled = async (world: CanaryWorld, somebody: Somebody): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const change of world.commits)
    answers.push(await sent(world, somebody, `/may-i/changes/${change}/labels`, { put: 'at::triage' }))
  return answers
}

/** What is said to what somebody does. They come first: what they leave behind is walked by the others. */
export const actPlaces: readonly Place[] = [
  { name: 'being refused by a rule', shows: ['namedSentence'], look: planned },
  { name: 'acting on a confidential request', shows: [], look: worked },
  { name: 'putting labels on changes', shows: [], look: labelled },
  { name: 'following', shows: ['namedHeading'], look: followed },
]
