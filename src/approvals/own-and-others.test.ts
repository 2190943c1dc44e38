import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, systemPerson, transactionOf, type Facts } from '#kernel'
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
  await department.database.asOwner('delete from departures')
  await transactionOf(department.database.db, systemPerson, (tx) => tx.deleteFrom('leaves').execute())
  await department.enforce(one())
})

/** One group: the Brand Reader, held by Tomas, whose deputy is Zofia and who reports to Adaeze. */
const one = (lines: Readonly<Record<string, string>> = {}) =>
  conferencePages({ groups: '', 'approved-by': 'Brand Reader', ...lines })

const own = 'Nobody approves what is their own: who asked for it, or made it, does not decide.'

const away = async (handle: string, standIn?: string) => {
  const [id, stands] = [department.person(handle).id, standIn && department.person(standIn).id]
  await department.database.asOwner(
    `insert into leaves (id, person_id, from_on, until_on, stand_in_id, planned_by, planned_at)
     values (gen_random_uuid(), $1, '2027-01-11', '2027-01-25', $2, $1, '2027-01-04T09:00Z')`,
    [id, stands ?? null],
  )
}
const leaves = (handle: string) =>
  department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = $1`,
    [handle],
  )
const waitsFor = async (number: number) =>
  (await at.show('keiko', number)).groups.flatMap((group) => group.waitsFor.map(({ handle }) => handle))

describe('[T59] nobody approves what is their own', () => {
  test('who asks does not decide, and reads the sentence', async () => {
    const number = await at.asked('tomas')
    const refusal = await refusalOf(at.approve('tomas', number))
    expect(refusal).toMatchObject({ kind: 'forbidden', message: own, ruling: { name: 'conference' } })
    expect((await refusalOf(at.refuse('tomas', number, { why: 'No.' }))).message).toBe(own)
    expect((await at.show('tomas', number)).mine).toMatchObject({ own: true, decide: false })
  })

  test('their deputy does not decide in their place, also while they are away: it goes to whom the title reports to', async () => {
    const number = await at.asked('tomas')
    await away('tomas', 'arjun')
    expect(await waitsFor(number)).toEqual(['adaeze'])
    for (const handle of ['zofia', 'arjun'])
      expect((await refusalOf(at.approve(handle, number))).kind).toBe('forbidden')
    department.house.clock.set('2027-01-21T09:00:00Z')
    expect((await refusalOf(at.approve('zofia', number))).kind).toBe('forbidden')
    expect(await at.approve('adaeze', number)).toBe('given')
  })

  test('who planned the thing does not decide either, though another of the team asks', async () => {
    const number = await at.plan('tomas')
    const asked = await at.ask('zofia', number, { approval: 'conference' })
    expect(asked).toBe('waits')
    expect((await refusalOf(at.approve('tomas', 1))).message).toBe(own)
  })

  test('nor who planned it and gave it into other hands before', async () => {
    const number = await at.plan('tomas')
    await at.handOver('tomas', number, { to: 'zofia' })
    await at.ask('zofia', number, { approval: 'conference' })
    expect((await refusalOf(at.approve('tomas', 1))).message).toBe(own)
  })

  test('their word cannot be given back to whoever asked', async () => {
    const number = await at.asked('linh')
    expect((await refusalOf(at.delegate('tomas', number, { to: 'linh' }))).message).toBe(own)
  })

  test('a program of theirs is them', async () => {
    const number = await at.asked('tomas')
    const token = { ...department.person('tomas'), scopes: ['*'], token: 'x' }
    const approve = department.house
    await expect(perform(approve, token, at.acts.sayYes, { number })).rejects.toThrow(own)
  })

  test('the page may say who decides then', async () => {
    await department.enforce(one({ 'else-by': 'noor' }))
    const number = await at.asked('tomas')
    expect(await waitsFor(number)).toEqual(['noor'])
    expect((await at.show('keiko', number)).groups[0]?.waitsFor[0]?.because).toBe(
      'Too few of those whom the page names may decide: the Brand Reader.',
    )
    expect(await at.approve('noor', number)).toBe('given')
  })
})

describe('who answers for others', () => {
  test('for who is away whom they asked and the deputy, and it is said', async () => {
    const number = await at.asked()
    expect((await refusalOf(at.approve('zofia', number))).kind).toBe('forbidden')
    await away('tomas', 'noor')
    expect(await waitsFor(number)).toEqual(['tomas', 'noor', 'zofia'])
    expect(await at.approve('zofia', number)).toBe('given')
    expect((await at.show('linh', number)).words[0]?.because).toBe(
      'Zofia Nowak stands in for Tomas Lindqvist, away until Mon 25 January.',
    )
  })

  test('a deputy when the time to answer is up', async () => {
    const number = await at.asked()
    department.house.clock.set('2027-01-18T09:00:00Z')
    expect((await at.show('linh', number)).late).toBe(true)
    expect(await at.approve('zofia', number)).toBe('given')
  })

  test('one in the place of another counts once, and steps back for their own word', async () => {
    await department.enforce(
      conferencePages(
        { groups: '', 'approved-by': '[tomas, theo]', 'at-least': '2' },
        {
          'conferences.md': (
            conferencePages({ groups: '', 'approved-by': '[tomas, theo]', 'at-least': '2' })[
              'conferences.md'
            ] ?? ''
          ).replace('needs a yes.', 'needs a yes of two people.'),
        },
      ),
    )
    const number = await at.asked()
    expect(await at.delegate('tomas', number, { to: 'keiko' })).toBe('waits')
    expect(await at.approve('keiko', number)).toBe('waits')
    expect(await at.approve('tomas', number)).toBe('waits')
    expect((await at.show('linh', number)).groups[0]?.agreed.map(({ handle }) => handle)).toEqual(['tomas'])
    expect(await at.approve('theo', number)).toBe('given')
  })

  test('a word goes from hand to hand once, and can be taken back', async () => {
    const number = await at.asked()
    await at.delegate('tomas', number, { to: 'keiko' })
    expect(await waitsFor(number)).toEqual(['tomas', 'keiko'])
    expect((await refusalOf(at.delegate('keiko', number, { to: 'noor' }))).fields).toEqual([
      { field: 'to', message: 'You decide in the place of somebody: only they can ask another.' },
    ])
    expect(await at.withdraw('tomas', number)).toBe('waits')
    expect(await waitsFor(number)).toEqual(['tomas'])
    expect((await refusalOf(at.approve('keiko', number))).kind).toBe('forbidden')
  })

  test('[T62] who left before is not waited for: the deputy of the vacant title is, or whom it reports to', async () => {
    const number = await at.asked()
    await leaves('tomas')
    expect(await waitsFor(number)).toEqual(['zofia'])
    await leaves('zofia')
    expect(await waitsFor(number)).toEqual(['adaeze'])
  })

  test('[T62] who left after they agreed has agreed', async () => {
    await department.enforce(conferencePages())
    const number = await at.asked()
    await at.approve('tomas', number)
    await leaves('tomas')
    expect(await at.approve('theo', number)).toBe('given')
  })
})

describe('experts', () => {
  const helped = () => one({ 'can-help': '{stands: [keiko, arjun], finance: noor}' })

  test('somebody who is asked to come along has to accept, and may say no', async () => {
    await department.enforce(helped())
    const number = await at.asked('linh', { topics: 'stands' })
    expect(await at.approve('tomas', number)).toBe('waits')
    expect((await at.list('keiko')).map((found) => found.mine.help)).toEqual([['stands']])
    expect((await refusalOf(at.help('noor', number, { answer: 'yes' }))).kind).toBe('forbidden')
    expect(await at.help('keiko', number, { answer: 'no', why: 'I am in Osaka.' })).toBe('waits')
    expect(await at.help('arjun', number, { answer: 'yes' })).toBe('given')
    expect((await at.show('linh', number)).experts).toMatchObject([
      { topic: 'stands', accepted: { handle: 'arjun' } },
    ])
  })

  test('who said by mistake that they come along has not answered once that is undone', async () => {
    await department.enforce(helped())
    const number = await at.asked('linh', { topics: 'stands' })
    await at.help('keiko', number, { answer: 'yes' })
    const [entry] = await department.database.asOwner<{ facts: Facts }>(
      `select facts from journal where operation = 'approvals.help'`,
    )
    const undo = at.acts.help.undo?.({ facts: entry?.facts ?? {} })
    expect(undo?.name).toBe('approvals.help')
    await at.help('keiko', number, undo?.input)
    expect((await at.show('linh', number)).experts).toMatchObject([
      { answers: [], waitsFor: [{ handle: 'keiko' }, { handle: 'arjun' }] },
    ])
    expect((await refusalOf(at.help('keiko', number, undo?.input))).message).toBe(
      'You have not answered yet.',
    )
  })

  test('where all say no it goes on without, and that stands there', async () => {
    await department.enforce(helped())
    const number = await at.asked('linh', { topics: ['finance'] })
    await at.help('noor', number, { answer: 'no' })
    expect(await at.approve('tomas', number)).toBe('given')
    expect((await at.show('linh', number)).experts).toMatchObject([
      { topic: 'finance', waitsFor: [], answers: [{ handle: 'noor', accepts: false }] },
    ])
  })

  test('a topic that the page does not name is answered with the nearest', async () => {
    await department.enforce(helped())
    const number = await at.plan('linh')
    expect(
      (await refusalOf(at.ask('linh', number, { approval: 'conference', topics: 'finanse' }))).fields,
    ).toEqual([{ field: 'topics', message: 'No expert for “finanse” is named. Did you mean finance?' }])
  })
})
