import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { frontDoor, type Browser } from './front-door.ts'

const at = frontDoor()

/** What somebody's bell says: in the page, and as it is fetched anew. */
async function bellOf(browser: Browser): Promise<string> {
  const { body } = await browser.get('/-/notices/bell')
  return /<span class="unseen" data-line[^>]*>([^<]+)</.exec(body)?.[1] ?? ''
}

/** Whose own card stands on their pages. */
const ownCard = async (browser: Browser): Promise<string> =>
  /<live-card id="(own\/[^"]+)"/.exec((await browser.get('/')).body)?.[1] ?? ''

/** Listens for a card; what was said until it is ended. */
async function listening(browser: Browser, card: string) {
  const ended = new AbortController()
  const answer = await fetch(`${at.url()}/-/events?cards=${encodeURIComponent(card)}`, {
    headers: { cookie: browser.cookie },
    signal: ended.signal,
  })
  let said = ''
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) said += Buffer.from(chunk).toString()
  })().catch(() => undefined)
  while (!said.includes('event: open')) await pause(20)
  return async () => {
    ended.abort()
    await reading
    return said
  }
}

test('a campaign that is handed over rings the bell of who has it now, on the page that stands open, and of nobody else', async () => {
  const [arjun, linh, noor] = [await at.as('arjun'), await at.as('linh'), await at.as('noor')]
  const before = await bellOf(linh)
  const card = await ownCard(linh)
  expect(card).toMatch(/^own\/[\da-f-]{36}$/)
  const [own, others] = [await listening(linh, card), await listening(noor, card)]
  await arjun.send('/-/campaigns/3/planner', { to: 'linh' })
  await expect.poll(() => bellOf(linh), { timeout: 10_000 }).not.toBe(before)
  const { text, body } = await linh.get('/-/notices')
  expect(text).toContain('Arjun Mehta handed')
  expect(text).toContain('Because you are assigned.')
  await pause(500)
  expect([(await own()).includes(`data: ${card}`), (await others()).includes('data: own/')]).toEqual([
    true,
    false,
  ])

  // Opening it leads to the campaign, and it is read then.
  const [, id = ''] =
    /name="kind" value="campaigns"\/?><input type="hidden" name="id" value="([^"]+)"/.exec(body) ?? []
  const opened = await linh.send('/-/notices/read', { kind: 'campaigns', id, open: 'true' })
  expect([opened.status, opened.to]).toEqual([303, '/-/campaigns/3'])
  expect(await bellOf(linh)).toBe(before)
  expect((await noor.get('/-/notices')).text).not.toContain('Arjun Mehta handed')
}, 60_000)

test('a stranger has no bell, and is asked to sign in for notices', async () => {
  const nobody = at.visitor()
  expect((await nobody.get('/')).body).not.toContain('class="bell"')
  expect((await nobody.get('/-/notices')).status).toBe(403)
  expect((await nobody.get('/-/outbox')).status).toBe(403)
})

test('a mail program that ends letters is answered without a page and without leading elsewhere', async () => {
  const post = (body: string) =>
    fetch(`${at.url()}/-/notices/stop/${'a'.repeat(31)}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  expect([(await post('List-Unsubscribe=One-Click')).status, (await post('x=1')).status]).toEqual([404, 400])
  const page = await at.visitor().get(`/-/notices/stop/${'a'.repeat(31)}`)
  expect([page.status, page.text.includes('This is no address of a letter')]).toEqual([200, true])
})
