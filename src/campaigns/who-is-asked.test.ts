import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lookAs, perform, systemPerson, transactionOf } from '#kernel'
import { askedOfMe } from '#limits'
import { keepDetails } from '#people'
import {
  countedQueries,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPages,
  type TestPlanner,
} from '#testing'
import { asHolders } from './holders.ts'

let department: TestDepartment
let at: TestPlanner
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.database.asOwner('delete from departures')
  await transactionOf(department.database.db, systemPerson, async (tx) => {
    await tx.deleteFrom('leaves').execute()
    await tx.deleteFrom('personal').execute()
  })
})

/** One paid social campaign a month, and who may let a further one through, in words and in the block. */
function decidedBy(words: string, key: string, { owner = '', roles = '' } = {}): TestPages {
  const pages = paidSocial(1)
  const page = String(pages['paid-social.md'])
    .replace('The Director, Digital Strategy,', words)
    .replace('approved-by: Director, Digital Strategy', `approved-by: ${key}`)
    .replace('otherwise: refuse', `otherwise: refuse${owner && `\nowner: ${owner}`}`)
  return { ...pages, 'paid-social.md': page, ...(roles && { 'roles.md': roles }) }
}
const byManager = (owner = '') => decidedBy('The manager of the requester', 'manager of requester', { owner })
const byLead = () => decidedBy('The team lead of the requester', 'team lead of requester')

const manages = (manager: string, handle: string) =>
  perform(department.house, department.person('adaeze'), keepDetails, { handle, manager })
const leaves = (handle: string) =>
  department.database.asOwner(
    `insert into departures (id, person_id, at) select gen_random_uuid(), id, '2027-01-04T09:00Z' from persons where handle = $1`,
    [handle],
  )
/** The second of a month, which stands in line. */
async function waits(by = 'zofia'): Promise<number> {
  await at.plan(by, '2027-03-02')
  return at.plan(by, '2027-03-03', { name: 'Second', wait: 'true' })
}
const home = async (handle: string) => {
  const entries = await lookAs(department.house, department.person(handle), (look) =>
    askedOfMe([asHolders]).load(look),
  )
  return entries.map(({ title, verb }) => `${verb}: ${title}`)
}
const letThrough = (by: string, number: number) =>
  at.move(by, number, '2027-03-03', { exception: 'The hall is paid.' })

describe('where the manager of the requester decides', () => {
  beforeAll(() => department.enforce(byManager()))

  test('the refusal names them, and what they can do: let through what waits', async () => {
    await manages('keiko', 'zofia')
    await at.plan('zofia', '2027-03-02')
    expect((await refusalOf(at.tryPlan('zofia', '2027-03-03'))).nearest).toContainEqual({
      say: 'Ask Keiko Sato for an exception',
      ask: 'keiko',
      change: { wait: 'true' },
      detail: 'put on the waiting list, it stands on their home page for them to decide',
    })
  })

  test('it stands on the manager’s home page, they let it through, and nobody else may', async () => {
    await manages('keiko', 'zofia')
    const number = await waits()
    expect(await home('keiko')).toEqual(['Decide: Let “Second” through?'])
    expect([await home('tomas'), await home('noor'), await home('zofia')]).toEqual([[], [], []])
    for (const by of ['noor', 'linh'])
      expect((await refusalOf(letThrough(by, number))).kind).toBe('forbidden')
    expect(await letThrough('keiko', number)).toMatchObject({ result: { number } })
    expect(await home('keiko')).toEqual([])
  })

  test('the manager of whoever lets it through is not asked for it', async () => {
    await manages('keiko', 'zofia')
    await manages('noor', 'keiko')
    expect((await refusalOf(letThrough('noor', await waits()))).kind).toBe('forbidden')
  })

  test.each([
    ['has none', () => Promise.resolve()],
    [
      'had one who has left',
      async () => {
        await manages('keiko', 'zofia')
        await leaves('keiko')
      },
    ],
  ])(
    'of somebody who %s, it says so with the line, and goes to who answers for the rule',
    async (_, given) => {
      await department.enforce(byManager('noor'))
      await given()
      await at.plan('zofia', '2027-03-02')
      const { nearest } = await refusalOf(at.tryPlan('zofia', '2027-03-03'))
      // Above the paragraph stand two headings, an empty line below each.
      expect(nearest).toContainEqual(
        expect.objectContaining({
          ask: 'noor',
          detail: expect.stringContaining(
            'Nobody here is the manager of Zofia Nowak (¶ Paid social, line 5), so it goes to who answers for the page',
          ),
        }),
      )
      expect(nearest.map(({ ask }) => ask)).not.toContain('keiko')
      await department.enforce(byManager())
      expect((await refusalOf(at.tryPlan('zofia', '2027-03-03'))).nearest).toContainEqual(
        expect.objectContaining({
          say: 'See who decides',
          detail: 'nobody here is the manager of Zofia Nowak: ¶ Paid social, line 5',
        }),
      )
    },
  )

  test('who they are is told to nobody but who asks', async () => {
    await manages('keiko', 'zofia')
    await at.plan('linh', '2027-03-02')
    expect(JSON.stringify((await refusalOf(at.tryPlan('linh', '2027-03-03'))).nearest)).not.toContain('Keiko')
  })
})

describe('home asks whoever may decide at this moment', () => {
  test('with as many questions to the database for six that wait as for one', async () => {
    await department.enforce(byManager())
    await manages('keiko', 'zofia')
    await waits()
    const count = () =>
      lookAs(department.house, department.person('keiko'), async (look) => {
        const { db, asked } = countedQueries(look.db)
        const entries = await askedOfMe([asHolders]).load({ ...look, db })
        return { entries: entries.length, asked: asked() }
      })
    const one = await count()
    for (const day of ['04', '05', '06', '07', '08'])
      await at.plan('zofia', `2027-03-${day}`, { name: `Of the ${day}th`, wait: 'true' })
    expect(one.entries).toBe(1)
    expect(await count()).toEqual({ entries: 6, asked: one.asked })
  })

  test('the one who stands in, while the decider is away', async () => {
    await department.enforce(paidSocial(1))
    const number = await waits()
    expect([await home('noor'), await home('theo')]).toEqual([['Decide: Let “Second” through?'], []])
    await department.database.asOwner(
      `set firsthand.kind = 'system';
       insert into leaves (id, person_id, from_on, until_on, stand_in_id, planned_by, planned_at)
       select gen_random_uuid(), n.id, '2027-01-11', '2027-02-01', t.id, n.id, '2027-01-04T09:00Z'
       from persons n, persons t where n.handle = 'noor' and t.handle = 'theo'`,
    )
    expect(await home('theo')).toEqual(['Decide: Let “Second” through?'])
    expect(await letThrough('theo', number)).toMatchObject({ result: { number } })
  })

  test('whoever answers for the rule decides only while its title is vacant', async () => {
    const roles = (held: string) =>
      `# Roles\n\nThe Agency Partner talks with our agency.\n\n\`\`\`role\ntitle: Agency Partner\nheld-by: [${held}]\n\`\`\`\n`
    const rule = (held: string) =>
      decidedBy('The Agency Partner', 'Agency Partner', { owner: 'keiko', roles: roles(held) })
    await department.enforce(rule('noor'))
    await waits()
    expect([await home('noor'), await home('keiko')]).toEqual([
      ['Decide: Let “Second” through?'],
      ['Look: “Second” waits for a place'],
    ])
    await department.enforce(rule(''))
    expect([await home('noor'), await home('keiko')]).toEqual([[], ['Decide: Let “Second” through?']])
  })

  test('the lead of the team of who asks, and no other lead', async () => {
    await department.enforce(byLead())
    const number = await waits()
    expect([await home('tomas'), await home('keiko')]).toEqual([['Decide: Let “Second” through?'], []])
    expect((await refusalOf(letThrough('keiko', number))).kind).toBe('forbidden')
    expect(await letThrough('tomas', number)).toMatchObject({ result: { number } })
  })
})
