import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, systemPerson, transactionOf, type Person } from '#kernel'
import { openTestDepartment, paidSocial, planners, refusalOf, sendFacts, type TestDepartment } from '#testing'
import { keptAddress, personByAddress } from './address-store.ts'
import { keepDetailsWith } from './keep-details.ts'
import { refoldAddresses } from './refold-store.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
})
afterAll(() => department.close())
beforeEach(() =>
  transactionOf(department.database.db, systemPerson, async (tx) => {
    await tx.deleteFrom('personal_said').execute()
    await tx.deleteFrom('personal').execute()
    await tx.deleteFrom('mails').execute()
  }),
)

const keepDetails = keepDetailsWith({ ready: true, url: 'https://handbook.example' })
const keep = (by: Person, handle: string, said: object) =>
  perform(department.house, by, keepDetails, { handle, ...said })
const signedIn = (handle: string, minutes: number): Person => ({
  ...department.person(handle),
  provedAt: department.house.clock.now().subtract({ minutes }),
})
const letters = () =>
  transactionOf(department.database.db, systemPerson, (tx) =>
    tx.selectFrom('mail_contents').select(['address', 'subject', 'lines']).orderBy('address').execute(),
  )
const addressOf = (handle: string) =>
  transactionOf(department.database.db, systemPerson, async (tx) => {
    const row = await tx
      .selectFrom('personal')
      .select('email')
      .where('person_id', '=', department.person(handle).id)
      .executeTakeFirst()
    return row?.email ?? undefined
  })

test('an administrator’s program keeps zone and manager, and changes no address', async () => {
  const program = { ...department.person('adaeze'), scopes: ['people.*'], token: 'x' }
  await keep(program, 'linh', { zone: 'Asia/Seoul' })
  const { message } = await refusalOf(keep(program, 'linh', { email: 'evil@attacker.example' }))
  expect(message).toContain('A program never does this')
  expect(await addressOf('linh')).toBeUndefined()
})

test('who signed in an hour ago signs in once more for an address, also to take one out', async () => {
  const cora = signedIn('adaeze', 60)
  const { message } = await refusalOf(keep(cora, 'linh', { email: 'new@lindenquay.example' }))
  expect(message).toContain('Sign in once more')
  await keep(signedIn('adaeze', 1), 'linh', { email: 'linh@lindenquay.example' })
  await keep(cora, 'linh', { email: 'linh@lindenquay.example', zone: 'Asia/Seoul', whole: true })
  await refusalOf(keep(cora, 'linh', { zone: 'Asia/Seoul', whole: true }))
  expect(await addressOf('linh')).toBe('linh@lindenquay.example')
})

test('when an address changes, the old one and the new one hear of it', async () => {
  await keep(department.person('adaeze'), 'linh', { email: 'old@lindenquay.example' })
  expect((await letters()).map(({ address }) => address)).toEqual(['old@lindenquay.example'])
  await keep(department.person('adaeze'), 'linh', { email: 'new@lindenquay.example' })
  const [made, newer, gone] = await letters()
  expect([made?.address, newer?.address, gone?.address]).toEqual([
    'new@lindenquay.example',
    'old@lindenquay.example',
    'old@lindenquay.example',
  ])
  expect(JSON.stringify([newer?.lines, gone?.lines])).toContain('took this address out of your account')
  expect(JSON.stringify(made?.lines)).toContain('made this the address of your account')
})

test('the journal says that an address changed, and not which', async () => {
  await keep(department.person('adaeze'), 'linh', { email: 'canary@lindenquay.example' })
  const entry = await department.database.db
    .selectFrom('journal')
    .select('facts')
    .where('operation', '=', 'people.keep')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  expect(entry?.facts).toEqual({ handle: 'linh', address: true })
})

test('a file that a program sends gives a first address, changes none, and says so', async () => {
  await sendFacts(department, 'people', [{ id: 'l', handle: 'linh', email: 'linh@lindenquay.example' }])
  const { house, person } = department
  const program = { ...person('adaeze'), scopes: ['facts.*'], token: 'x' }
  const send = (rows: readonly unknown[]) =>
    sendFacts({ ...department, house, person: () => program }, 'people', rows)
  const batch = await send([
    { id: 'l', handle: 'linh', email: 'evil@attacker.example', zone: 'Asia/Seoul' },
    { id: 'a', handle: 'arjun', email: 'arjun@lindenquay.example' },
    { id: 'b', handle: 'adaeze', email: 'evil@attacker.example' },
  ])
  expect(batch.rows.map(({ notes = [] }) => notes.map(({ field }) => field))).toEqual([
    ['email'],
    [],
    ['email'],
  ])
  expect([await addressOf('linh'), await addressOf('arjun'), await addressOf('adaeze')]).toEqual([
    'linh@lindenquay.example',
    'arjun@lindenquay.example',
    undefined,
  ])
})

test.each(['ΣΊΣΥΦΟΣ@example.com', 'İpek@example.com', 'straße@example.com'])(
  '%s is found as it was typed and in small letters, and letters go to it as it is kept',
  async (typed) => {
    await transactionOf(department.database.db, systemPerson, (tx) =>
      tx
        .insertInto('personal')
        .values({ person_id: department.person('linh').id, email: typed })
        .execute(),
    )
    // As a release before this one wrote it; the next start folds it.
    await refoldAddresses(department.database.db)
    await transactionOf(department.database.db, systemPerson, async (tx) => {
      for (const written of [typed, typed.toLowerCase(), typed.toUpperCase().replace('STRASSE', 'STRAẞE')]) {
        expect((await personByAddress(tx, written))?.handle, written).toBe('linh')
        expect(await keptAddress(tx, written)).toBe(typed)
      }
    })
  },
)

test('an address is one person’s, whichever way the domain is written', async () => {
  await transactionOf(department.database.db, systemPerson, (tx) =>
    tx
      .insertInto('personal')
      .values({ person_id: department.person('arjun').id, email: 'noor@münchen.de' })
      .execute(),
  )
  await refoldAddresses(department.database.db)
  const { fields } = await refusalOf(
    keep(department.person('adaeze'), 'linh', { email: 'noor@xn--mnchen-3ya.de' }),
  )
  expect(fields.map(({ field }) => field)).toEqual(['email'])
})
