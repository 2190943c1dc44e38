import { afterAll, beforeAll } from 'vitest'
import { openFarEnd, type FarEnd } from '#testing'
import { place } from '../../start/running.ts'
import { clone, git, tokenOf } from '../clone.ts'
import { browserWith, frontDoor, type FrontDoor } from '../front-door.ts'
import { handedOver, pushed } from './canary-handbook.ts'
import { newWords, walkers, type Walker, type Words } from './planted.ts'

/** Somebody with their session and a token of theirs; a stranger has neither. */
export interface Somebody {
  readonly who: Walker
  readonly cookie: string
  readonly token: string
}

/** A product on a handbook of its own, and everybody before it. */
export interface CanaryWorld {
  readonly door: FrontDoor
  readonly words: Words
  readonly people: Readonly<Record<Walker, Somebody>>
  /** All that ever ruled, newest first. */
  readonly commits: readonly string[]
  /** What its program elsewhere is told. */
  readonly far: FarEnd
}

/** Opens it for the tests of a file. */
export function canaryWorld(): () => CanaryWorld {
  const words = newWords()
  const door = frontDoor(async () => ({
    FIRSTHAND_HANDBOOK: await handedOver(place('handed-over'), words),
    FIRSTHAND_MODE: 'demo',
    FIRSTHAND_PRIVATE_WEBHOOKS: 'allow',
  }))
  let far: FarEnd | undefined
  let world: CanaryWorld | undefined
  beforeAll(async () => {
    far = await openFarEnd()
    const { headers } = await door.visitor().send('/-/welcome', { code: await door.code(), handle: 'ada' })
    const admin = browserWith(door.url, headers)
    await admin.send('/-/webhooks', `url=${encodeURIComponent(far.url)}&kinds=*&outcomes=done`)
    const people: Partial<Record<Walker, Somebody>> = { stranger: { who: 'stranger', cookie: '', token: '' } }
    for (const who of walkers.filter((one) => one !== 'stranger')) {
      const browser = who === 'ada' ? admin : await door.as(who)
      people[who] = { who, cookie: browser.cookie, token: await tokenOf(browser, '*') }
    }
    const slack = { title: '#all', url: far.url, of: 'everybody' }
    await admin.send('/-/webhooks/channels', new URLSearchParams(slack).toString())
    await followAll(door.url(), Object.values(people))
    await asked(people.noor?.token ?? '', words)
    const edith = await clone(door.url(), place('edith'), people.edith?.token)
    const said = await pushed(edith, words)
    if (said.filter((one) => /In force|unchanged/.test(one)).length !== 4) throw new Error(said.join('\n'))
    const commits = (await git(edith, ['rev-list', 'origin/main'])).said.split('\n')
    world = { door, words, people: people as CanaryWorld['people'], commits, far }
  }, 120_000)
  /** A confidential request, with what is said in it, and a plain one beside it. */
  async function asked(token: string, { request }: Words): Promise<void> {
    const send = async (path: string, input: object): Promise<void> => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const { ok, status } = await fetch(`${door.url()}/api/v1${path}`, {
        ...{ method: 'POST', headers, body: JSON.stringify(input) },
      })
      if (!ok) throw new Error(`${path} answered ${status}`)
    }
    const closed = {
      project: 'work',
      subject: `About ${request}`,
      body: request,
      confidential: true,
      readers: 'edith',
    }
    await send('/requests', closed)
    await send('/requests/1/comments', { body: `Hear, ${request}.` })
    await send('/requests/1/comments/1/text', { body: `Hear, ${request}, once more.` })
    await send('/requests/1/attachments', {
      file: Buffer.from(`Read, ${request}.`).toString('base64'),
      fileName: `${request}.txt`,
      alt: `About ${request}`,
    })
    await send('/requests/1/text', { body: `Now ${request}.` })
    await send('/requests', { project: 'work', subject: 'Paint the door' })
    await send('/requests/2/blocks', { by: 1 })
  }
  afterAll(() => far?.stop())
  return () => {
    if (!world) throw new Error('the world is not open')
    return world
  }
}

/** Everybody follows what they can: of some of it they lose sight with what is pushed then. */
async function followAll(url: string, people: readonly Somebody[]): Promise<void> {
  for (const { token } of people.filter((one) => one.token !== ''))
    for (const page of ['/budget/fees/', '/inner/plan/', '/was-open/', '/finance/plan/'])
      await fetch(`${url}/api/v1/follows`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ page }),
      })
}

/** What somebody was answered; `asked` is told where it holds what it must not. */
export interface Answer {
  readonly asked: string
  readonly text: string
}

/** Asks for all of them, some at a time; answers in their order. */
export async function allOf<Item>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < items.length; at += 6)
    answers.push(...(await Promise.all(items.slice(at, at + 6).map(ask))))
  return answers
}

/** The whole answer to a GET: status, headers, body. */
export async function got(
  { door }: CanaryWorld,
  { cookie, token }: Somebody,
  path: string,
  by: 'session' | 'token' = 'session',
): Promise<Answer & { readonly status: number; readonly body: string }> {
  const headers: Record<string, string> =
    by === 'token'
      ? token === ''
        ? {}
        : { authorization: `Bearer ${token}` }
      : cookie === ''
        ? {}
        : { cookie }
  const answer = await fetch(door.url() + path, { redirect: 'manual', headers })
  const body = await answer.text()
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return { asked: `GET ${path}`, status: answer.status, body, text: `${answer.status}\n${head}\n\n${body}` }
}
