import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkout } from '../start/running.ts'
import { frontDoor } from './front-door.ts'

const at = frontDoor()
const text = (path: string): string => readFileSync(join(checkout, path), 'utf8')
const people = z
  .array(z.object({ handle: z.string(), name: z.string(), team: z.string().optional() }))
  .parse(parse(text('sample/data/people.yml')))

test('what README says of the fourth campaign happens to whom it names, on the sample as it opens', async () => {
  const [, first = '', team = ''] =
    /Look as (\w+) of ([\w ]+), plan three/.exec(text('README.md').replaceAll(/\s+/g, ' ')) ?? []
  const person = people.find(
    ({ name, team: own }) => name.startsWith(`${first} `) && own === team.toLowerCase().replace(' ', '-'),
  )
  expect(person, `README names ${first} of ${team}`).toBeDefined()
  const browser = await at.as(person?.handle ?? '')
  const next = Temporal.Now.plainDateISO('Europe/Berlin').add({ months: 1 })
  const plan = (day: number) =>
    browser.send('/-/campaigns', {
      name: `Story ${day}`,
      type: 'paid-social',
      startsOn: next.with({ day }).toString(),
    })
  expect([(await plan(8)).status, (await plan(9)).status, (await plan(10)).status]).toEqual([303, 303, 303])
  const fourth = await plan(11)
  expect(fourth.status).toBe(409)
  expect(fourth.text).toContain('Not yet — here is what would work')
  expect(fourth.text).toContain(
    'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
  )
})

test('everybody’s own page names one person above them, and the newcomer’s is the one who sees their checklist', async () => {
  const several: string[] = []
  for (const { handle } of people) {
    const { body } = await (await at.as(handle)).get(`/-/people/${handle}`)
    if (body.includes('Day to day, as your details say')) several.push(handle)
  }
  expect(several).toEqual([])
  const bao = await at.as('bao')
  expect((await bao.get('/-/people/bao')).text).toContain('You report to Keiko Sato')
  // The checklist is made by who follows the journal, a moment after the sample stands.
  await expect
    .poll(async () => (await bao.get('/-/onboarding')).text, { timeout: 30_000 })
    .toContain('Keiko Sato (manager of Bao Nguyen)')
  expect((await (await at.as('keiko')).get('/-/onboarding')).text).toContain('Bao Nguyen')
})

test('what was decided by a rule names what it was about, and leads there', async () => {
  const noor = await at.as('noor')
  const { body } = await noor.get('/-/rules/limit/paid-social-per-team')
  const [, href = ''] =
    /<a href="(\/-\/campaigns\/\d+)" dir="auto">Ask an operator anything<\/a>/.exec(body) ?? []
  expect((await noor.get(href)).text).toContain('Ask an operator anything')
})
