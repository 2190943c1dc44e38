import { describe, expect, test } from 'vitest'
import { addressOfPage, closedFiles, closedPages } from './canary/canary-handbook.ts'
import { canaryWorld, got, type Answer, type CanaryWorld } from './canary/canary-world.ts'
import type { Place } from './canary/place.ts'
import { places } from './canary/places.ts'
import { allPlanted, mayRead, walkers, wordsIn, type Walker } from './canary/planted.ts'

/**
 * A word in each place that not everybody may read, made anew for each run, and everybody goes everywhere. Whoever may read a
 * word has to find it, too. A new way out is entered in `canary/places.ts`.
 */
const world = canaryWorld()

/** What somebody found; what they asked with themselves is nothing that they were told. */
const foundIn = ({ words }: CanaryWorld, { asked, text }: Answer) => {
  const own = wordsIn(words, asked)
  return wordsIn(words, text).filter((word) => !own.includes(word))
}

async function leaksAt(place: Place, who: Walker): Promise<readonly string[]> {
  const answers = await place.look(world(), world().people[who])
  const leaks = answers.flatMap((answer) =>
    foundIn(world(), answer)
      .filter((word) => !mayRead(who, word))
      .map((word) => `${word}: ${answer.asked}`),
  )
  const found = new Set(answers.flatMap((answer) => wordsIn(world().words, answer.text)))
  const lost = place.shows.filter((word) => mayRead(who, word) && !found.has(word))
  return [...leaks, ...lost.map((word) => `${word}: not found by ${who}, who may read it`)]
}

describe.each(places.map((place) => [place.name, place] as const))('%s', (_, place) => {
  test.each(place.who ?? walkers)(
    'hold for %s what they may read and nothing else',
    { timeout: 900_000 },
    async (who) => {
      expect(await leaksAt(place, who)).toEqual([])
    },
  )
})

describe('what is closed looks like what is not there', () => {
  const idsIn = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{12,40}/g
  const shapeOf = ({ status, body }: { status: number; body: string }, path: string) =>
    `${status} ${body.replaceAll(path, 'HERE').replaceAll(encodeURIComponent(path), 'HERE').replaceAll(idsIn, 'id')}`
  /** As far from everything that stands there as the path itself: below another folder its last name is the same. */
  const madeUp = (path: string) =>
    /\w\/[^/]+\/?$/.test(path)
      ? path.replace(/\w(?=\/[^/]+\/?$)/, 'q')
      : path.replace(/\w(?=\W*(?:\.\w+)?\/?$)/, 'q')
  const cases = [
    ...closedPages.map((path) => [addressOfPage(path), addressOfPage(path)] as const),
    ...closedPages.map((path) => [`/-/history?page=${addressOfPage(path)}`, addressOfPage(path)] as const),
    ...closedPages.map((path) => [`/api/v1/page?url=${addressOfPage(path)}`, addressOfPage(path)] as const),
    ...closedPages.map(
      (path) => [`/api/v1/page/history?url=${addressOfPage(path)}`, addressOfPage(path)] as const,
    ),
    ...closedPages.map(
      (path) => [`/-/page-card.png?page=${addressOfPage(path)}`, addressOfPage(path)] as const,
    ),
    ...closedPages.map(
      (path) => [`/-/feeds/changes.atom?below=${addressOfPage(path)}`, addressOfPage(path)] as const,
    ),
    ...closedFiles.map((path) => [`/-/files/${path}`, path] as const),
  ]

  test.each(cases)('at %s', async (address, path) => {
    for (const who of ['stranger', 'mei'] as const) {
      const somebody = world().people[who]
      const mine = /^\/?(?:inner|firsthand)/.test(path) && who === 'mei'
      if (mine) continue
      for (const by of ['session', 'token'] as const) {
        const other = madeUp(path)
        const [closed, none] = [
          await got(world(), somebody, address, by),
          await got(world(), somebody, address.replace(path, other), by),
        ]
        expect(shapeOf(closed, path), `${who} by ${by}`).toBe(shapeOf(none, other))
      }
    }
  })

  test('rules, and what is searched for', async () => {
    const { words, people } = world()
    const none = 'q'.repeat(words.named.length)
    for (const who of ['stranger', 'mei'] as const)
      for (const word of allPlanted.filter((name) => !mayRead(who, name)))
        for (const at of [
          '/-/rules/limit/',
          '/api/v1/rules/limit/',
          '/-/pages?words=',
          '/api/v1/pages?words=',
          '/-/find?words=',
          '/api/v1/find?words=',
        ]) {
          const [closed, missing] = [
            await got(world(), people[who], at + words[word]),
            await got(world(), people[who], at + none),
          ]
          expect(shapeOf(closed, words[word]), `${who} at ${at} with ${word}`).toBe(shapeOf(missing, none))
        }
  })
})

test('none of the words is in the log', () => {
  expect(
    wordsIn(
      world().words,
      world()
        .door.said()
        .replaceAll(/"url":"[^"]*"/g, ''),
    ),
  ).toEqual([])
})
