import { beforeAll, expect, test } from 'vitest'
import { tokenOf } from './clone.ts'
import { browserWith, frontDoor } from './front-door.ts'

/** Words as people type them, tried on the whole sample by its administrator. */
const door = frontDoor()
let token = ''

beforeAll(async () => {
  const code = await door.code()
  const welcomed = await door.visitor().send('/-/welcome', { code, handle: 'adaeze' })
  token = await tokenOf(browserWith(door.url, welcomed.headers), '*')
})

async function found(words: string): Promise<readonly { title: string; href: string }[]> {
  const address = `${door.url()}/api/v1/find?${new URLSearchParams({ words }).toString()}`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  return ((await answer.json()) as { found: { title: string; href: string }[] }).found
}

test.each([
  ['sign out', 'Sign out'],
  ['log out', 'Sign out'],
  ['logout', 'Sign out'],
  ['account', 'Open your account'],
  ['settings', 'Open your account'],
  ['audit', 'See who came in'],
  ['audit log', 'See who came in'],
  ['who came in', 'See who came in'],
  ['mail', 'See mail that did not arrive'],
  ['email', 'See mail that did not arrive'],
  ['smtp', 'See mail that did not arrive'],
  ['invite', 'Invite somebody'],
  ['invitations', 'Invite somebody'],
  ['keep out', 'Keep somebody out'],
  ['keep somebody out', 'Keep somebody out'],
  ['deactivate', 'Keep somebody out'],
  ['block', 'Keep somebody out'],
  ['make admin', 'Make somebody administrator'],
  ['administration', 'Administration'],
  ['import people', 'Take in work that is kept elsewhere'],
  ['csv', 'Take in work that is kept elsewhere'],
  ['permissions', 'See who may what'],
  ['dark', 'Choose light or dark'],
  ['dark mode', 'Choose light or dark'],
  ['theme', 'Choose light or dark'],
  ['light', 'Choose light or dark'],
])('“%s” leads to “%s” among the first four', async (words, title) => {
  expect((await found(words)).slice(0, 4).map((place) => place.title)).toContain(title)
})

/** Of thirty words that are near nothing here, or mistyped: so many places at most. */
const guesses = 5

test.each(
  'karp dork wark bank sofa kilo zebra lamp harbr pizza invoyce sallary wizard jungle torch xylophone qwerty asdf mango printr coffee wlan bicycle holyday dinasaur umbrela galaxy turbine vaccine kettle'.split(
    ' ',
  ),
)('“%s” is answered with five guesses at most', async (word) => {
  expect((await found(word)).length).toBeLessThanOrEqual(guesses)
})

test.each([
  ['campain', 'Plan a campaign'],
  ['tokne', 'Make a token'],
  ['kiko', 'Keiko Sato'],
  ['Lihn Tran', 'Linh Tran'],
  ['paid socail', 'Paid social'],
  ['invittation', 'Invite somebody'],
  ['onbaording', 'Onboarding'],
])('“%s”, mistyped, still finds “%s”', async (words, title) => {
  expect((await found(words)).map((place) => place.title)).toContain(title)
})
