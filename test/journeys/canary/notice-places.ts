import { setTimeout as pause } from 'node:timers/promises'
import { got, type Answer, type CanaryWorld, type Somebody } from './canary-world.ts'
import type { Place } from './place.ts'

const addresses = [
  '/-/notices',
  '/-/notices?unread=true',
  '/-/notices/bell',
  '/-/notices/settings',
  '/-/outbox',
  '/api/v1/notices',
]

/** What somebody is told of pages that they followed, once the journal has been followed so far. */
async function told(world: CanaryWorld, somebody: Somebody): Promise<readonly Answer[]> {
  const noor = world.people.noor
  for (let tries = 0; tries < 100; tries++) {
    const { text } = await got(world, noor, '/api/v1/notices', 'token')
    if (text.includes(world.words.named)) break
    await pause(100)
  }
  const answers: Answer[] = []
  for (const address of addresses) {
    answers.push(await got(world, somebody, address))
    answers.push(await got(world, somebody, address, 'token'))
  }
  return answers
}

/** Edith pushed what is told, and is not told what she did. */
export const noticePlaces: readonly Place[] = [
  {
    name: 'notices',
    who: ['stranger', 'mei', 'noor', 'tomas', 'vera', 'ada'],
    shows: ['named', 'namedHeading'],
    look: told,
  },
]
