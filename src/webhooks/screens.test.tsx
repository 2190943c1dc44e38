import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Layout, pageMarkup, type Attempt, type Screen } from '#design'
import { visitor, type Person } from '#kernel'
import {
  everybodyCanRead,
  faultsInMarkup,
  openTestWebhooks,
  plannerOf,
  refusalOf,
  testFrame,
  writeForLooking,
  type TestWebhooks,
} from '#testing'

let world: TestWebhooks
let admin: Person
beforeAll(async () => {
  world = await openTestWebhooks()
  admin = world.department.person('adaeze')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.department.forgetWork()
  await world.department.database.asOwner('truncate webhooks cascade')
  world.far.answer = (response) => response.writeHead(204).end()
  world.clock.set('2027-01-14T09:00:00Z')
})

/** What was opened under a name, for everybody to read at the end. */
const pages = new Map<string, string>()

interface Asked {
  readonly by?: Person
  readonly id?: string
  readonly query?: string
  readonly attempt?: Attempt
  /** Under which it is kept for looking at. */
  readonly name?: string
}

async function open(path: '/webhooks' | '/webhooks/:id', asked: Asked = {}): Promise<string> {
  const { by = admin, id, query = '', attempt, name } = asked
  const found = (world.module.screens as readonly Screen[]).find(({ at }) => at.path === path)
  if (!found) throw new Error(`there is no screen at ${path}`)
  const visit = {
    house: world.department.house,
    by,
    params: id === undefined ? {} : { id },
    query: new URLSearchParams(query),
  }
  const props = await found.load({ ...visit, ...(attempt && { attempt }) })
  const frame = testFrame(`/-${path.replace(':id', id ?? '')}`, by)
  const markup = pageMarkup(
    <Layout frame={frame} title={found.title(props)}>
      {found.view(props, frame)}
    </Layout>,
  )
  expect(await faultsInMarkup(markup)).toEqual([])
  if (name !== undefined) {
    pages.set(name, markup)
    writeForLooking(`webhooks-${name}`, markup)
  }
  return markup.slice(markup.indexOf('<main'), markup.indexOf('</main>'))
}

const went = async () => {
  await world.follow()
  await world.send()
}

test('with nobody told yet the page says so and offers what there is to be told of', async () => {
  const page = await open('/webhooks', { name: 'none' })
  expect(page).toContain('No program is told of anything yet.')
  for (const name of ['campaigns.plan', 'campaigns.cancel', 'handbook.push', '*'])
    expect(page).toContain(`name="kinds" value="${name}"`)
})

test('the list names each by its address with what it is told of and whether it is', async () => {
  const { id } = await world.subscribe()
  const address = `127.0.0.1:${world.far.port}/hooks`
  await world.subscribe({ url: 'https://hooks.example.org/a', kinds: '*' })
  await world.act('webhooks.pause', { id })
  const page = await open('/webhooks', { name: 'list' })
  expect(page).toContain(`<a href="/-/webhooks/${id}">${address}</a>`)
  expect(page).toContain('>hooks.example.org/a</a>')
  expect(page).toContain('campaigns.* · added by Adaeze Okafor')
  expect(page).toContain('everything that is announced')
  expect([page.includes('paused'), page.includes('nothing sent lately</span>')]).toEqual([true, true])
})

test('what fails is said with when it is tried again, and is told only what arrives', async () => {
  const { id } = await world.subscribe()
  await world.act('webhooks.test', { id })
  await world.send()
  const arrived = await open('/webhooks')
  expect(arrived).toContain('is told</span>')
  expect(arrived).toMatch(/· arrived last <local-time><time datetime="2027-01-14T09:00:00Z">/)
  world.far.answer = (response) => response.writeHead(503, { 'retry-after': '60' }).end()
  await world.act('webhooks.test', { id })
  await world.send()
  world.clock.set('2027-01-14T09:10:00Z')
  await world.send()
  const page = await open('/webhooks', { name: 'failing' })
  expect(page).toContain('not reached</span>')
  expect(page).not.toContain('is told</span>')
  expect(page).toMatch(
    /the last two tries failed; next at <local-time><time datetime="2027-01-14T09:1[5-9].*arrived last <local-time><time datetime="2027-01-14T09:00:00Z">/s,
  )
})

test('ending one, which cannot be taken back, is asked about first', async () => {
  const { id } = await world.subscribe()
  const page = await open('/webhooks/:id', { id, name: 'one' })
  expect(page).toMatch(/<details><summary class="button">End it…<\/summary>(?:(?!<\/details>).)*\/end"/s)
})

test('a form that does not fit keeps what was typed and ticked, with the fault beside its field', async () => {
  const values = { url: 'example.org', kinds: 'campaigns.plan\nhandbook.push', outcomes: 'done refused' }
  const refusal = await refusalOf(world.act('webhooks.subscribe', values))
  const attempt = { operation: 'webhooks.subscribe', values, refusal }
  const page = await open('/webhooks', { attempt, name: 'refused' })
  expect(page).toMatch(/<p id="url-error"[^>]*>Write the whole address/)
  expect(page).toContain('value="example.org"')
  const ticked = [...page.matchAll(/value="([^"]+)" checked/g)].map(([, value]) => value)
  expect(ticked).toEqual(['campaigns.plan', 'handbook.push'])
  expect(page).toContain('<option value="done refused" selected>')
})

test('the secret is shown once to who has made it, and to nobody who comes later', async () => {
  const { id, secret } = await world.subscribe()
  const shown = { id, query: 'secret=made' }
  expect(await open('/webhooks/:id', { id })).not.toContain(secret)
  expect(await open('/webhooks/:id', { ...shown, name: 'secret' })).toContain(secret)
  expect(await open('/webhooks/:id', shown)).not.toContain('whsec_')
  const rotated = (await world.act('webhooks.rotate', { id })).result.secret ?? ''
  expect(await open('/webhooks/:id', shown)).toContain(rotated)
})

test('the page shows what arrived, what waits for its next try and what was given up, with each try', async () => {
  const { id } = await world.subscribe()
  await world.act('webhooks.test', { id })
  await world.send()
  world.far.answer = (response) => response.writeHead(503, { 'retry-after': '3600' }).end()
  await plannerOf(world.department).plan('linh', '2027-02-01')
  await went()
  const page = await open('/webhooks/:id', { id, name: 'deliveries' })
  expect(page).toMatch(
    /campaigns\.plan <span class="tag wait">waiting.*webhooks\.ping <span class="tag act">arrived/s,
  )
  expect(page).toMatch(/next try <local-time><time datetime="2027-01-14T10:00:00Z">/)
  expect(page).toContain('It answered 503.')
  expect(page.match(/Send again/g)).toHaveLength(2)
})

test.each([
  ['pause', 'Nothing is sent for now; what is done meanwhile waits.', 'Have it told again'],
  ['end', 'Nothing is sent any more.', undefined],
])('after %s the page says since when and by whom, and offers what is left', async (act, says, offers) => {
  const { id } = await world.subscribe()
  await world.act('webhooks.test', { id })
  await world.act(`webhooks.${act}`, { id })
  const page = await open('/webhooks/:id', { id, name: act })
  expect(page).toContain(says)
  expect(page).toContain('by Adaeze Okafor')
  expect(page).not.toContain('Send again')
  expect(page.includes('<form')).toBe(offers !== undefined)
  expect(page.includes(offers ?? 'Have it told again')).toBe(offers !== undefined)
})

test('one that wants no more says so, and that Firsthand stopped it', async () => {
  const { id } = await world.subscribe()
  world.far.answer = (response) => response.writeHead(410).end()
  await world.act('webhooks.test', { id })
  await world.send()
  const page = await open('/webhooks/:id', { id, name: 'gone' })
  expect(page).toContain('It answered 410: it wants no more. Nothing is sent')
  expect(page).toContain('by Firsthand')
})

test('nobody but administrators sees any of it', async () => {
  const { id } = await world.subscribe()
  for (const by of [visitor, world.department.person('linh')]) {
    await expect(open('/webhooks', { by })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(open('/webhooks/:id', { by, id })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(open('/webhooks/:id', { id: '019469a0-0000-7000-8000-000000000001' })).rejects.toMatchObject({
    kind: 'missing',
  })
})

everybodyCanRead(pages)
