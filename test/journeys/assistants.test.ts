import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkout } from '../start/running.ts'
import { assistantAt, type Assistant, type Era } from './assistant.ts'
import { tokenOf } from './clone.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const loose = { strict: false, validateFormats: false } as const
const page = '/marketing/integrated-marketing/paid-social/'
const sentence = 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.'
let everything = ''
let reading = ''
let planning = ''
let admins = ''

beforeAll(async () => {
  const linh = await door.as('linh')
  everything = await tokenOf(linh, '*')
  reading = await tokenOf(linh, 'read')
  planning = await tokenOf(linh, 'campaigns.plan')
  admins = await tokenOf(await door.as('adaeze'), '*')
})

const open = (token = '', era: Era = 'auto') => assistantAt(door.url(), token, era)

test('the protocol’s library is loaded with the first message, not at the start', () => {
  const dist = join(checkout, 'dist')
  const all = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'docs.js')
  const program = new Map(all.map((name) => [name, readFileSync(join(dist, name), 'utf8')]))
  // Parts that a part is read with; a `Set` goes on with what is put in meanwhile.
  const atStart = new Set(all.filter((name) => /^(?:main|serve-\w+|house-\w+)\.js$/.test(name)))
  for (const name of atStart)
    for (const [, part = ''] of (program.get(name) ?? '').matchAll(
      /^(?:import|} from|export)\b.*"\.\/([\w-]+\.js)";$/gm,
    ))
      atStart.add(part)
  const holding = all.filter((name) =>
    program.get(name)?.includes('// node_modules/@modelcontextprotocol/server/'),
  )
  expect(holding.length).toBeGreaterThan(0)
  expect(holding.filter((name) => atStart.has(name))).toEqual([])
})

const forStrangers = [
  'attachments_list',
  'attachments_show',
  'changes_show',
  'pages_changes',
  'pages_history',
  'pages_links',
  'pages_search',
  'pages_show',
  'palette_find',
  'people_card',
  'people_list',
  'people_show',
  'regions_list',
  'regions_show',
  'requests_board',
  'requests_list',
  'requests_show',
  'requests_types',
  'roles_list',
  'roles_show',
  'rules_list',
  'rules_show',
  'teams_list',
  'teams_show',
  'versions_list',
]
const sorted = async (assistant: Assistant) => (await assistant.tools()).toSorted()

describe.each<Era>(['legacy', 'auto'])('an assistant that speaks %s', (era) => {
  test('settles on the newest revision that both know', async () => {
    const { client } = await open('', era)
    expect(client.getNegotiatedProtocolVersion()).toBe(era === 'auto' ? '2026-07-28' : '2025-11-25')
    expect(client.getInstructions()).toContain('quote that sentence')
  })

  test('of a stranger is offered what strangers may ask, and nothing that only a browser can do', async () => {
    expect(await sorted(await open('', era))).toEqual([...forStrangers, 'sign_in'].toSorted())
  })

  test('asks what the rule is, and reads the sentence with its page, lines and version', async () => {
    const { text, answer } = await (
      await open('', era)
    ).call('pages_search', {
      words: 'paid social campaigns month',
    })
    expect(answer).toHaveProperty(
      'hits.0',
      expect.objectContaining({
        url: page,
        anchor: 'how-many-at-a-time',
        quote: expect.stringContaining(sentence),
        lines: [14, 17],
      }),
    )
    expect(text).toMatch(
      /“.*may start three paid social campaigns.*” — Paid social › How many at a time, lines 14–17, version [0-9a-f]{7} of \d{1,2} \w+ 20\d\d/,
    )
  })

  test('reads a page as a resource with its version and the rules that stand there', async () => {
    const { client } = await open('', era)
    const { contents } = await client.readResource({ uri: `handbook://pages${page}` })
    expect(contents).toMatchObject([
      {
        mimeType: 'text/markdown',
        text: expect.stringContaining(`\n${sentence}\n`),
        _meta: {
          commit: expect.stringMatching(/^[0-9a-f]{40}$/),
          rules: [{ name: 'paid-social-per-team', citation: { quote: sentence, lines: [14, 17] } }],
        },
      },
    ])
  })
})

test('tools are offered by what a token is for', async () => {
  const { tools } = await (await open(reading)).client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...forStrangers, 'campaigns_list', 'campaigns_show', 'decisions_list']),
  )
  expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([])
  const plans = await (await open(planning)).tools()
  expect(plans).toEqual(expect.arrayContaining(['campaigns_plan', 'may_i']))
  expect(plans).not.toEqual(expect.arrayContaining(['campaigns_cancel']))
  const all = await (await open(everything)).tools()
  expect(all).toEqual(
    expect.arrayContaining(['campaigns_plan', 'campaigns_move', 'campaigns_cancel', 'may_i']),
  )
  expect(all).not.toEqual(expect.arrayContaining(['handbook_import']))
  expect(all.filter((name) => /^(?:administrators_|sessions_(?:see|with|sign))/.test(name))).toEqual([])
  expect(await (await open(admins)).tools()).toEqual(expect.arrayContaining([...all]))
})

test('every tool says whether it only reads and what it takes away, and its schemas are valid', async () => {
  const { client } = await open(everything)
  const { tools } = await client.listTools()
  const ajv = new Ajv2020(loose)
  for (const { name, description, annotations, ...tool } of tools) {
    const inputSchema = tool.inputSchema as AnySchema
    const outputSchema = tool.outputSchema as AnySchema
    expect(ajv.validateSchema(inputSchema), name).toBe(true)
    expect(ajv.validateSchema(outputSchema), name).toBe(true)
    expect(() => [ajv.compile(inputSchema), ajv.compile(outputSchema)], name).not.toThrow()
    expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false })
    expect(description, name).toMatch(/\.$/)
    expect(annotations, name).toMatchObject({ openWorldHint: false })
  }
  const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]))
  expect(hints['pages_search']).toMatchObject({ readOnlyHint: true, destructiveHint: false })
  expect(hints['may_i']).toMatchObject({ readOnlyHint: true })
  expect(hints['campaigns_plan']).toMatchObject({ readOnlyHint: false, destructiveHint: false })
  expect(hints['campaigns_cancel']).toMatchObject({ readOnlyHint: false, destructiveHint: true })
})

test('what tools answer fits what they say they answer, by the present dialect and by the one before', async () => {
  const linh = await open(everything)
  const { tools } = await linh.client.listTools()
  const rule = { kind: 'limit', name: 'paid-social-per-team' }
  const calls: readonly (readonly [string, object])[] = [
    ['pages_search', { words: 'paid social' }],
    ['pages_show', { url: page }],
    ['pages_show', { url: '/nowhere/' }],
    ['pages_history', { url: page }],
    ['rules_list', {}],
    ['rules_show', rule],
    ['decisions_list', rule],
    ['versions_list', {}],
    ['people_list', {}],
    ['people_show', { handle: 'noor' }],
    ['campaigns_list', {}],
    ['campaigns_show', { number: 1 }],
    ['campaigns_plan', { name: 'X', type: 'paid-social', startsOn: '2029-01-02' }],
    ['campaigns_cancel', { number: 'none' }],
    ['may_i', { operation: 'campaigns_cancel', input: { number: 1, why: 'It rains.' } }],
  ]
  for (const [name, given] of calls) {
    const { outputSchema } = tools.find((tool) => tool.name === name) ?? {}
    const { answer } = await linh.call(name, { ...given })
    for (const ajv of [new Ajv2020(loose), new Ajv(loose)]) {
      const fits = ajv.compile(outputSchema as AnySchema)
      expect([name, fits(answer), fits.errors]).toEqual([name, true, null])
    }
  }
})

const wanted = { name: 'Harbour concert', type: 'paid-social', startsOn: '2028-03-02' }

test('plans three, and the fourth is refused in the words, sentence, lines and version of the page', async () => {
  const linh = await open(everything)
  const key = { idempotencyKey: 'from an assistant' }
  const first = await linh.call('campaigns_plan', { ...wanted, ...key })
  expect(first.answer).toMatchObject({
    repeated: false,
    rulings: [{ outcome: 'fits', citation: { quote: sentence } }],
  })
  expect((await linh.call('campaigns_plan', { ...wanted, ...key })).answer).toMatchObject({
    repeated: true,
    result: first.answer['result'],
  })
  await linh.call('campaigns_plan', wanted)
  expect((await linh.call('may_i', { operation: 'campaigns_plan', input: wanted })).text).toMatch(/^Yes:/)
  expect((await linh.call('campaigns_plan', wanted)).failed).toBe(false)

  const fourth = await linh.call('campaigns_plan', wanted)
  expect(fourth).toMatchObject({
    failed: true,
    answer: {
      refusal: {
        kind: 'conflict',
        rule: { kind: 'limit', name: 'paid-social-per-team' },
        citation: { url: page, anchor: 'how-many-at-a-time', lines: [14, 17], quote: sentence },
        nearest: expect.arrayContaining([expect.objectContaining({ change: { startsOn: '2028-04-01' } })]),
      },
    },
  })
  expect(fourth.text).toMatch(/^Not yet: March 2028 is full for Field APAC/)
  expect(fourth.text).toMatch(/lines 14–17, version [0-9a-f]{7} of/)
  const overApi = await fetch(`${door.url()}/api/v1/campaigns`, {
    method: 'POST',
    headers: { authorization: `Bearer ${everything}`, 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  })
  expect(overApi.status).toBe(409)
  expect(await overApi.json()).toMatchObject(fourth.answer['refusal'] as object)
  const onThePage = await (await door.as('linh')).send('/-/campaigns', { ...wanted, team: 'field-apac' })
  expect(onThePage.status).toBe(409)
  expect(onThePage.text).toContain(sentence)
  const { citation } = fourth.answer['refusal'] as { citation: { commit: string } }
  expect(onThePage.body).toContain(`?as-of=${citation.commit}`)
})

test('“may I?” says no with what would work, and nothing is done', async () => {
  const linh = await open(everything)
  const before = await linh.call('campaigns_list', { limit: 100 })
  const full = { name: 'One more', type: 'paid-social', startsOn: '2028-03-20' }
  const { failed, text, answer } = await linh.call('may_i', { operation: 'campaigns.plan', input: full })
  expect([failed, answer['allowed']]).toEqual([false, false])
  expect(text).toContain('Start on Sat 1 April')
  expect(text).toContain(sentence)
  expect((await linh.call('campaigns_list', { limit: 100 })).answer).toEqual(before.answer)
})

test('what is open to nobody is said in the words of every door', async () => {
  const stranger = await open()
  expect(await stranger.call('campaigns_plan', wanted)).toMatchObject({
    failed: true,
    answer: { refusal: { kind: 'forbidden', detail: expect.stringMatching(/^Sign in/) } },
  })
  expect((await stranger.call('campaigns_list')).answer).toMatchObject({ refusal: { kind: 'forbidden' } })
  const reader = await open(reading)
  expect((await reader.call('campaigns_plan', wanted)).text).toContain('This token is not for campaigns.plan')
})

test('pages are found by typing, and a wrong address names the near one', async () => {
  const { client } = await open()
  const ref = { type: 'ref/resource', uri: 'handbook://pages/{+path}' } as const
  const { completion } = await client.complete({ ref, argument: { name: 'path', value: 'paid' } })
  expect(completion.values).toContain('marketing/integrated-marketing/paid-social/')
  const names = await client.complete({
    ref: { type: 'ref/resource', uri: 'handbook://rules/{kind}/{name}' },
    argument: { name: 'name', value: 'paid' },
    context: { arguments: { kind: 'limit' } },
  })
  expect(names.completion.values).toEqual(['paid-social-per-team'])
  const wrong = client.readResource({ uri: `handbook://pages${page.replace('social', 'socila')}` })
  await expect(wrong).rejects.toThrow(`handbook://pages${page}`)
  const { contents } = await client.readResource({
    uri: 'handbook://pages/marketing%2Fintegrated-marketing%2Fpaid-social#how-many-at-a-time',
  })
  expect(contents[0]).toMatchObject({ text: expect.stringMatching(/^## How many at a time\n/) })
})

test('a page is read as it stood, and its history names who changed it and why', async () => {
  const linh = await open(everything)
  const { answer } = await linh.call('pages_history', { url: page })
  const versions = answer['versions'] as { commit: string; said: string; author: string }[]
  expect(versions.map(({ author }) => author)).toEqual(['Noor Haddad', 'Linh Tran', 'Adaeze Okafor'])
  const before = await linh.call('pages_show', { url: page, asOf: versions[1]?.commit })
  expect(before.answer).toMatchObject({ inForce: false, commit: versions[1]?.commit })
  expect(before.answer['markdown']).toContain('may start two paid social campaigns')
})

test('a rule shows its block, what it does now, and what was decided under it', async () => {
  const linh = await open(everything)
  const rule = { kind: 'limit', name: 'paid-social-per-team' }
  const { answer } = await linh.call('rules_show', rule)
  expect(answer).toMatchObject({
    rule: { ...rule, owner: 'Noor Haddad', citation: { quote: sentence } },
    block: expect.stringMatching(/^```limit\nname: paid-social-per-team\n[^]*\n```$/),
    value: { atMost: 3, per: 'team' },
    now: expect.stringMatching(/of 3 for Field APAC/),
  })
  const first = await linh.call('decisions_list', { ...rule, limit: 2 })
  const second = await linh.call('decisions_list', { ...rule, limit: 2, after: first.answer['next'] })
  const times = [first, second]
    .flatMap((one) => one.answer['decisions'] as { at: string }[])
    .map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(new Set(times).size).toBe(4)
  expect((await (await open()).call('decisions_list', rule)).answer).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
})

test('rules of a kind that is not there name the kind that was meant', async () => {
  const { text } = await (await open()).call('rules_list', { kind: 'limits' })
  expect(text).toContain('There are no rules of the kind “limits”. Did you mean limit?')
})

test('versions are listed with who wrote them; the first one rules now', async () => {
  const { answer } = await (await open()).call('versions_list', { limit: 2 })
  const { answer: rest } = await (await open()).call('versions_list', { after: answer['next'] })
  const versions = [...(answer['versions'] as object[]), ...(rest['versions'] as object[])]
  expect(versions.length).toBeGreaterThan(2)
  expect(versions.map((one) => 'inForce' in one && one.inForce)).toEqual(versions.map((_, at) => at === 0))
})

describe('the usual questions', () => {
  test.each([
    ['what_is_the_rule', { about: 'paid social campaigns a month' }],
    ['may_i', { what: 'start a fourth paid social campaign this month' }],
    ['who_answers_for', { topic: 'paid social' }],
    ['how_did_this_change', { page }],
  ])('%s brings the page along, with its version', async (name, given) => {
    const { client } = await open(everything)
    const { messages } = await client.getPrompt({ name, arguments: given })
    const [ask, ...found] = messages.map(({ content }) => content)
    expect(ask).toMatchObject({ type: 'text', text: expect.stringMatching(/[Qq]uote/) })
    expect(found).toEqual(
      expect.arrayContaining([
        {
          type: 'resource',
          resource: expect.objectContaining({
            uri: expect.stringContaining(page),
            text: expect.stringContaining('paid social'),
            _meta: expect.objectContaining({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) }),
          }),
        },
      ]),
    )
  })

  test('who answers for something is named', async () => {
    const { client } = await open()
    const { messages } = await client.getPrompt({
      name: 'who_answers_for',
      arguments: { topic: 'paid social' },
    })
    expect(messages[0]?.content).toMatchObject({
      text: expect.stringContaining('Noor Haddad answers for Paid social'),
    })
  })

  test('one that lacks what it asks for says so', async () => {
    const { client } = await open()
    await expect(client.getPrompt({ name: 'what_is_the_rule', arguments: {} })).rejects.toThrow('Say about')
    await expect(client.getPrompt({ name: 'what_is_it' })).rejects.toThrow('There are what_is_the_rule')
    const { messages } = await client.getPrompt({ name: 'what_is_the_rule', arguments: { about: '???' } })
    expect(messages[1]?.content).toMatchObject({ text: expect.stringContaining('says nothing of this') })
  })
})
