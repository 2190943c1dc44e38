import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancelCampaign, moveCampaign } from '#campaigns'
import { perform, systemPerson } from '#kernel'
import {
  conferencePages,
  openTestDepartment,
  planners,
  refusalOf,
  roundsOf,
  type TestDepartment,
} from '#testing'

let department: TestDepartment
let at: ReturnType<typeof roundsOf>
beforeAll(async () => {
  department = await openTestDepartment(planners, conferencePages())
  at = roundsOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-14T09:00:00Z')
  await department.enforce(conferencePages())
})

const said = async (sql: string, of: readonly unknown[] = []) => department.database.asOwner(sql, [...of])

describe('asking', () => {
  test('who decides is asked, until when, and the sentence is quoted', async () => {
    const number = await at.asked()
    const shown = await at.show('linh', number)
    expect(shown).toMatchObject({ state: 'waits', for: { title: 'Harbour talks' } })
    expect(shown.late).toBeUndefined()
    expect(shown.until?.toString()).toBe('2027-01-18T09:00:00Z')
    expect(shown.groups.map(({ says, waitsFor }) => [says, waitsFor.map(({ handle }) => handle)])).toEqual([
      ['the Brand Reader', ['tomas']],
      ['the Budget Keeper', ['theo', 'noor']],
    ])
    const [ruling] = await at.rulings('linh', number)
    expect(ruling).toMatchObject({
      outcome: 'waits',
      reason: 'It waits for the Brand Reader and the Budget Keeper.',
      citation: { path: 'conferences.md', quote: 'A conference needs a yes.' },
    })
    expect(ruling?.citation.commit).toHaveLength(40)
  })

  test('asked twice it is asked once', async () => {
    const number = await at.plan('linh')
    await at.ask('linh', number, { approval: 'conference' })
    const refusal = await refusalOf(at.ask('arjun', number, { approval: 'conference' }))
    expect(refusal.message).toBe('“Harbour talks” has been asked for already, and it still counts.')
  })

  test('what the rule does not speak of needs none, and the sentence says so', async () => {
    const number = await at.plan('linh', { type: 'newsletter' })
    const refusal = await refusalOf(at.ask('linh', number, { approval: 'conference' }))
    expect(refusal).toMatchObject({
      kind: 'conflict',
      ruling: { citation: { path: 'conferences.md' } },
    })
  })

  test('only whom the page lets ask does', async () => {
    await department.enforce(conferencePages({ 'asked-by': 'Field Marketing Lead' }))
    const number = await at.plan('linh')
    const refusal = await refusalOf(at.ask('linh', number, { approval: 'conference' }))
    expect(refusal).toMatchObject({
      kind: 'forbidden',
      message: 'Only the Field Marketing Lead may ask for this.',
    })
    expect(refusal.ruling?.citation.path).toBe('conferences.md')
    expect(await at.ask('keiko', number, { approval: 'conference' })).toBe('waits')
  })

  test('a misspelt name is answered with the nearest', async () => {
    const number = await at.plan('linh')
    const refusal = await refusalOf(at.ask('linh', number, { approval: 'conferences' }))
    expect(refusal.fields[0]?.message).toContain('conference')
  })

  test('what a thing needs, and that nobody has asked yet', async () => {
    const number = await at.plan('linh')
    expect(await at.needed('zofia', number)).toEqual([
      expect.objectContaining({ approval: 'conference', title: 'Conference' }),
    ])
    expect((await at.needed('zofia', number))[0]?.stands).toBeUndefined()
    await at.ask('linh', number, { approval: 'conference' })
    expect(await at.needed('zofia', number)).toMatchObject([{ stands: { state: 'waits' } }])
  })
})

describe('answering', () => {
  test('[T60] it is given when each group has agreed, and what follows is done once', async () => {
    const number = await at.asked()
    expect(await at.approve('theo', number, { note: 'Within the budget.' })).toBe('waits')
    expect(await at.approve('tomas', number)).toBe('given')
    await department.follow()
    await department.follow('another node')
    expect(await said('select count(*)::int as n from approval_effects')).toEqual([{ n: 1 }])
    expect(
      await said(`select count(*)::int as n from journal where operation = 'approvals.carry-out'`),
    ).toEqual([{ n: 1 }])
    const outcomes = (await at.rulings('linh', number)).map(({ outcome, reason }) => [outcome, reason])
    expect(outcomes).toEqual([
      ['waits', 'It waits for the Brand Reader and the Budget Keeper.'],
      ['waits', 'It waits for the Brand Reader.'],
      ['fits', 'The Brand Reader and the Budget Keeper agreed.'],
    ])
  })

  test('[T60] the last two at the same moment decide it once', async () => {
    for (let round = 0; round < 20; round++) {
      const number = await at.asked()
      const states = await Promise.all([at.approve('theo', number), at.approve('tomas', number)])
      expect(states.toSorted()).toEqual(['given', 'waits'])
    }
    expect(await said('select count(*)::int as n from approval_decisions')).toEqual([{ n: 20 }])
  })

  test('one no with its reason refuses it, the campaign is called off, and it may be asked for again', async () => {
    const number = await at.asked()
    expect(await at.refuse('noor', number, { why: 'The same people have a summit that week.' })).toBe(
      'refused',
    )
    await department.follow()
    expect(await said('select why from campaign_cancellations')).toEqual([
      { why: 'Conference: The same people have a summit that week.' },
    ])
    expect((await refusalOf(at.approve('tomas', number))).message).toBe(
      'It has been refused already. It can be asked for again.',
    )
    expect((await at.rulings('linh', number)).at(-1)).toMatchObject({ outcome: 'declined' })
  })

  test('a no without a reason is sent back beside its field', async () => {
    const number = await at.asked()
    expect((await refusalOf(at.refuse('noor', number))).fields).toEqual([
      { field: 'why', message: 'Say why not, so that it can be mended.' },
    ])
  })

  test('somebody else is told whom the page means, with its sentence [T64]', async () => {
    const number = await at.asked()
    const refusal = await refusalOf(at.approve('arjun', number))
    expect(refusal).toMatchObject({
      kind: 'forbidden',
      message: 'This is decided by the Brand Reader and the Budget Keeper, and by nobody else.',
      ruling: { name: 'conference', citation: { path: 'conferences.md' } },
    })
  })

  test('a yes is taken back as long as nothing is decided, and stays to be read', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    expect(await at.withdraw('theo', number)).toBe('waits')
    expect((await at.show('linh', number)).words).toMatchObject([{ handle: 'theo', verdict: 'yes' }])
    expect((await at.show('linh', number)).words[0]?.takenBackAt).toBeDefined()
    expect(await at.approve('tomas', number)).toBe('waits')
    await at.approve('noor', number)
    expect((await refusalOf(at.withdraw('tomas', number))).message).toBe('It has been given already.')
  })

  test('who asked takes that back, and nobody else of the team', async () => {
    const number = await at.asked()
    expect((await refusalOf(at.takeBack('arjun', number))).kind).toBe('forbidden')
    expect(await at.takeBack('linh', number)).toBe('taken back')
    expect((await refusalOf(at.approve('theo', number))).message).toContain('took that back')
  })

  test('why they took it back is kept, and read by whoever was asked', async () => {
    const number = await at.asked()
    await at.takeBack('linh', number, { why: 'The hall is not free.' })
    expect(await at.show('theo', number)).toMatchObject({
      state: 'taken back',
      ended: { who: { handle: 'linh' }, why: 'The hall is not free.' },
    })
  })

  test('why somebody put their word into other hands is kept, and read by all', async () => {
    const number = await at.asked()
    await at.delegate('tomas', number, { to: 'keiko', why: 'She has seen the hall.' })
    expect((await at.show('linh', number)).delegations).toMatchObject([
      { from: { handle: 'tomas' }, to: { handle: 'keiko' }, why: 'She has seen the hall.' },
    ])
  })

  test('in order: who comes later is told who is asked first', async () => {
    await department.enforce(conferencePages({ 'one-after-another': 'true' }))
    const number = await at.asked()
    expect((await refusalOf(at.approve('theo', number))).message).toBe(
      'It is not your turn yet: the Brand Reader is asked first.',
    )
    expect(await at.approve('tomas', number)).toBe('waits')
    expect(await at.approve('theo', number)).toBe('given')
  })

  test('what waits for me is what I may answer now', async () => {
    await at.asked()
    expect((await at.list('theo')).map(({ for: { title } }) => title)).toEqual(['Harbour talks'])
    expect(await at.list('arjun')).toEqual([])
    expect(await at.list('linh')).toEqual([])
    expect(await at.list('linh', 'asked by me')).toHaveLength(1)
  })
})

describe('a conference that is called off before anybody decided', () => {
  const callOff = () =>
    perform(department.house, department.person('linh'), cancelCampaign, { number: 1, why: 'No hall.' })

  test('waits for nobody any more: it ends with it, in every list, and is not reminded of', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    await callOff()
    await department.follow()
    expect(await at.show('tomas', number)).toMatchObject({ state: 'over', mine: { decide: false } })
    expect(await at.list('tomas', 'open')).toEqual([])
    expect(
      await said(
        `select how, facts, closed_at is null as open from approval_ends join approvals on id = approval_id`,
      ),
    ).toEqual([{ how: 'over', facts: [], open: false }])
    expect((await refusalOf(at.approve('tomas', number))).message).toBe(
      'What it was asked for ended before anybody decided.',
    )
  })

  test('keeps what was given for it', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    await at.approve('tomas', number)
    await callOff()
    await department.follow()
    expect((await at.show('linh', number)).state).toBe('given')
  })
})

describe('what changes', () => {
  const move = (number: number, startsOn: string) =>
    perform(department.house, department.person('linh'), moveCampaign, { number, startsOn })
  const elsewhere = (places: string) => said(`update campaigns set places = '{${places}}'`)

  test('[T61] a named fact makes a given one void, and that is written once; another fact does not', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    await at.approve('tomas', number)
    await move(1, '2027-03-11')
    await department.follow()
    expect((await at.show('linh', number)).state).toBe('given')
    await elsewhere('Viet Nam')
    expect(await at.show('linh', number)).toMatchObject({ state: 'stale', changed: ['places'] })
    await move(1, '2027-03-12')
    await department.follow()
    expect(await said('select how, facts from approval_ends')).toEqual([
      { how: 'changed', facts: ['places'] },
    ])
    expect((await at.rulings('linh', number)).at(-1)).toMatchObject({
      reason: 'Places changed: it has to be asked for again.',
    })
    expect(await at.ask('linh', 1, { approval: 'conference' })).toBe('waits')
  })

  test('[T61] words given before the change are asked for anew', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    await elsewhere('Viet Nam')
    await move(1, '2027-03-11')
    await department.follow()
    const shown = await at.show('theo', number)
    expect(shown.groups[1]).toMatchObject({ agreed: [] })
    expect(await at.approve('theo', number)).toBe('waits')
    expect(await at.approve('tomas', number)).toBe('given')
  })

  test('[T63] where the page asks for more, an open one waits for it; for less, it is given by itself', async () => {
    const number = await at.asked()
    await at.approve('theo', number)
    const two = conferencePages({ groups: '[{who: Brand Reader}, {who: Budget Keeper, at-least: 2}]' })
    const page = two['conferences.md']?.replace('needs a yes.', 'needs a yes of two Budget Keepers.') ?? ''
    await department.enforce({ ...two, 'conferences.md': page })
    expect(await at.approve('tomas', number)).toBe('waits')
    await department.enforce(conferencePages())
    await department.follow()
    expect((await at.show('linh', number)).state).toBe('given')
    expect(await said('select by from approval_decisions')).toEqual([{ by: systemPerson.id }])
  })
})
