import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import { MailDoor } from '#notices'
import { openTestNotices, paidSocial, requestPages, type TestNotices } from '#testing'
import { showRequest } from './show-request.ts'

let at: TestNotices
let door: MailDoor
let port: number
beforeAll(async () => {
  at = await openTestNotices(requestPages())
  const place = { host: '127.0.0.1', port: 0, replies: 'replies@in.example.com' }
  door = new MailDoor(at.world, at.house, {
    ...place,
    onFault: (fault) => {
      throw fault
    },
  })
  port = await door.open(place)
})
afterAll(async () => {
  await door.close()
  await at.close()
})
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner(
    'truncate notices, notice_threads, notice_replies, notice_mutes, mails cascade',
  )
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  at.mail.taken.length = 0
})

const idea = {
  type: 'idea',
  answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
  due: '2027-03-01',
  body: 'Six parts.',
}
const plain = { project: 'field', subject: 'A stand in Lisbon', body: 'In spring.' }
const letters = () => Promise.all(at.mail.taken.map(({ raw }) => PostalMime.parse(raw)))
/** Does it and follows the journal, as a node does at once. */
async function act(by: string, name: string, input: object) {
  await at.act(by, name, input)
  await at.follow()
}
/** Who of these is told, for which reasons. */
async function told(...handles: readonly string[]) {
  const all = await Promise.all(handles.map(async (one) => [one, await at.told(one)] as const))
  return Object.fromEntries(all.map(([one, notices]) => [one, notices.map(({ reason }) => reason)]))
}
const shown = (number = 1) => ask(at.house, at.department.person('linh'), showRequest, { number })
const answer = (from: string, to: string, text: string) =>
  createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true }).sendMail({
    ...{ from, to, text, subject: 'Re: it' },
  })

test('to whom the page gives a request hears of it, here and by a letter; who asked does not', async () => {
  await act('linh', 'requests.open', idea)
  expect(await told('noor', 'linh', 'keiko')).toEqual({ noor: ['assigned'], linh: [], keiko: [] })
  await at.later({ minutes: 5 })
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect([letter?.subject, letter?.to?.[0]?.address]).toEqual([
    'Proposal: Remote podcast',
    'noor@example.com',
  ])
  expect(letter?.text).toContain('> Six parts.')
  expect(letter?.text).toContain('https://handbook.example.com/-/requests/1')
  expect(letter?.text).toContain('because you are assigned.')
})

test('whom a comment mentions, whose it is, who took part and who asked hear of it, each with their reason', async () => {
  await act('linh', 'requests.open', idea)
  await act('arjun', 'requests.comment', { number: 1, body: 'I know somebody.' })
  await act('noor', 'requests.comment', { number: 1, body: '@keiko, could you?' })
  expect(await told('keiko', 'linh', 'arjun', 'noor')).toEqual({
    keiko: ['mentioned'],
    linh: ['yours', 'yours'],
    arjun: ['took-part'],
    noor: ['assigned', 'yours'],
  })
})

test('who asked hears how it ended, with why', async () => {
  await act('linh', 'requests.open', idea)
  await act('noor', 'requests.close', { number: 1, why: 'It is recorded.' })
  expect(await told('linh')).toEqual({ linh: ['yours'] })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'linh@example.com')
  expect(letter?.text).toContain('> It is recorded.')
  expect(letter?.text).toContain('because you asked for it.')
})

test('who asked hears that they are asked back, and can answer by mail [R2.58]', async () => {
  await act('linh', 'requests.open', idea)
  await act('noor', 'requests.ask-back', { number: 1, why: 'In which language?' })
  expect(await told('linh')).toEqual({ linh: ['asked'] })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'linh@example.com')
  expect(letter?.text).toContain('> In which language?')
  expect(letter?.text).toContain('because it waits for your answer.')
})

test('of labels only those hear whom a label calls', async () => {
  await act('linh', 'requests.open', plain)
  await act('arjun', 'requests.label', { number: 1, put: 'mktg-status::wip' })
  await act('arjun', 'requests.label', { number: 1, put: 'Stuck\nTeam board' })
  expect(await told('linh', 'noor')).toEqual({ linh: [], noor: ['asked'] })
})

test('whose request waited for another hears that this ended, without its name where they may not know of it', async () => {
  await act('linh', 'requests.open', plain)
  await act('keiko', 'requests.open', {
    ...plain,
    subject: 'A canary sings',
    confidential: 'true',
    readers: 'tomas',
  })
  await at.department.database.asOwner(
    `insert into request_blocks (request_id, blocked_by, by, at)
     select one.id, other.id, one.opened_by, one.opened_at from requests one, requests other
     where one.number = 1 and other.number = 2`,
  )
  await act('keiko', 'requests.close', { number: 2 })
  expect(await told('linh')).toEqual({ linh: ['yours'] })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'linh@example.com')
  expect(letter?.subject).toBe('A stand in Lisbon')
  expect(letter?.text).toContain('A request, for which it waited, has ended.')
  expect(letter?.text).not.toContain('canary')
})

test('a confidential request tells nobody outside its circle, administrators neither, also where they are mentioned', async () => {
  await act('linh', 'requests.open', {
    ...{ project: 'field', subject: 'A canary sings', confidential: 'true', readers: 'arjun' },
    body: '@keiko and @adaeze are not in it.',
  })
  await act('linh', 'requests.comment', { number: 1, body: '@keiko @arjun @adaeze' })
  const all = await told('keiko', 'adaeze', 'noor', 'arjun')
  expect(all).toEqual({ keiko: [], adaeze: [], noor: [], arjun: ['mentioned', 'mentioned'] })
  await at.later({ minutes: 5 })
  expect((await letters()).map(({ to }) => to?.[0]?.address)).toEqual(['arjun@example.com'])
})

test('who is taken out of the circle before the letter leaves gets none', async () => {
  await act('linh', 'requests.open', { ...plain, confidential: 'true', readers: 'arjun' })
  await act('linh', 'requests.comment', { number: 1, body: '@arjun, look.' })
  expect(await told('arjun')).toEqual({ arjun: ['mentioned', 'mentioned'] })
  await at.department.database.asOwner('delete from request_circle')
  await at.later({ minutes: 5 })
  expect(at.mail.taken).toEqual([])
})

test('an answer by mail is a comment of whoever got the letter; out of the circle it becomes none', async () => {
  await act('linh', 'requests.open', { ...plain, confidential: 'true', readers: 'arjun' })
  await act('linh', 'requests.comment', { number: 1, body: '@arjun, could you?' })
  await at.later({ minutes: 5 })
  const to = (await letters())[0]?.replyTo?.[0]?.address ?? ''
  await answer('Arjun <arjun@example.com>', to, 'Yes.\n\nOn Thursday Linh wrote:\n> could you?')
  const { comments } = await shown()
  expect(comments.map(({ by, body }) => `${by.handle}: ${body}`)).toEqual([
    'linh: @arjun, could you?',
    'arjun: Yes.',
  ])
  await at.department.database.asOwner('delete from request_circle')
  await answer('Arjun <arjun@example.com>', to, 'And this?')
  expect((await shown()).comments).toHaveLength(2)
  at.mail.taken.length = 0
  await at.later({ seconds: 0 })
  const back = (await letters()).map(({ text }) => text).join()
  expect(back).toContain('is not open to you any more')
  expect(back).not.toContain('Lisbon')
})

test('one mute, however it is said: nothing more of it but what is about oneself', async () => {
  const muted = async (by: string) => {
    await act('linh', 'requests.comment', { number: 1, body: 'It goes on.' })
    const before = (await at.told(by)).length
    await act('linh', 'requests.comment', { number: 1, body: `@${by}, could you?` })
    return [before, (await at.told(by)).map(({ reason }) => reason).slice(before)]
  }
  await act('linh', 'requests.open', plain)
  for (const handle of ['arjun', 'keiko']) await act(handle, 'requests.follow', { number: 1 })
  await act('arjun', 'requests.mute', { number: 1 })
  const [request] = await at.department.database.asOwner<{ id: string }>('select id from requests')
  await act('keiko', 'notices.mute', { kind: 'requests', id: request?.id })
  expect(await muted('arjun')).toEqual([0, ['mentioned']])
  expect(await muted('keiko')).toEqual([0, ['mentioned']])
  const follows = async (handle: string) =>
    (await ask(at.house, at.department.person(handle), showRequest, { number: 1 })).follows
  expect([await follows('arjun'), await follows('keiko')]).toEqual([false, false])
  await act('keiko', 'requests.follow', { number: 1 })
  await act('linh', 'requests.comment', { number: 1, body: 'And on.' })
  expect((await at.told('keiko')).at(-1)?.reason).toBe('follows')
})

test('whoever is on duty hears of what no page gives to anybody', async () => {
  const pages = requestPages()
  await at.department.enforce({
    ...paidSocial(3),
    ...pages,
    'ask.md': (pages['ask.md'] ?? '').replace(
      /(```project\nname: field\n)/,
      '$1on-duty: [noor, arjun]\nsince: 2027-01-11\n',
    ),
  })
  await act('linh', 'requests.open', plain)
  expect(await told('noor', 'arjun')).toEqual({ noor: ['asked'], arjun: [] })
  await at.later({ minutes: 5 })
  const [letter] = await letters()
  expect(letter?.text).toContain('because you are on duty for its project.')
  await at.department.enforce({ ...paidSocial(3), ...pages })
})

test('what an answer by mail may not do is told to its writer, and the comment stays [work:T47, work:T48]', async () => {
  await act('linh', 'requests.open', plain)
  await act('linh', 'requests.comment', { number: 1, body: '@arjun, what do you think?' })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find((one) => one.to?.[0]?.address === 'arjun@example.com')
  const to = letter?.replyTo?.[0]?.address ?? ''
  await answer('arjun@example.com', to, 'I think it is over.\n/close\n/label ~“mktg-status::wip”')
  const { comments, request } = await shown()
  expect(comments.at(-1)?.body).toBe('I think it is over.')
  expect([request.ended, request.labels]).toEqual([undefined, ['mktg-status::wip']])
  await at.later({ minutes: 5 })
  const back = (await letters()).find(({ subject }) => subject === 'Your answer to the handbook')
  expect(back?.text).toContain('Curly quotes were read as straight ones. Line 2, /close, was left out.')
})

test('who is named among those who may read it is told so, when it is opened and later', async () => {
  await act('linh', 'requests.open', { ...plain, confidential: 'true', readers: 'arjun' })
  expect(await told('arjun', 'keiko')).toEqual({ arjun: ['mentioned'], keiko: [] })
  await act('linh', 'requests.confide', { number: 1, readers: 'keiko' })
  expect(await told('arjun', 'keiko')).toEqual({ arjun: ['mentioned'], keiko: ['mentioned'] })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'keiko@example.com')
  expect(letter?.text).toContain('because you are named among those who may read it.')
})

test('whoever said what helped hears of thanks, and those who only follow do not', async () => {
  await act('linh', 'requests.open', plain)
  await act('arjun', 'requests.comment', { number: 1, body: 'The hall is free in April.' })
  await act('keiko', 'requests.follow', { number: 1 })
  const before = await told('linh', 'arjun', 'keiko')
  await act('noor', 'requests.thank', { number: 1, comment: 1 })
  expect(await told('linh', 'arjun', 'keiko')).toEqual({
    ...before,
    arjun: [...(before['arjun'] ?? []), 'took-part'],
  })
})

test('whoever is named anew in a changed comment hears of it, and nobody else; a comment that came by mail is changed too', async () => {
  await act('linh', 'requests.open', plain)
  await act('keiko', 'requests.follow', { number: 1 })
  await act('linh', 'requests.comment', { number: 1, body: '@arjun, what do you think?' })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'arjun@example.com')
  await answer('arjun@example.com', letter?.replyTo?.[0]?.address ?? '', 'In April. @noor')
  await at.follow()
  const before = await told('linh', 'keiko', 'noor', 'tomas')
  const change = (body: string) => act('arjun', 'requests.change-comment', { number: 1, comment: 2, body })
  await change('In May. @noor, @tomas')
  await change('In May.')
  await change('In May, @noor and @tomas.')
  expect((await shown()).comments[1]).toMatchObject({ body: 'In May, @noor and @tomas.', version: 4 })
  expect(await told('linh', 'keiko', 'noor', 'tomas')).toEqual({ ...before, tomas: ['mentioned'] })
  expect(before['noor']).toEqual(['mentioned'])
})

test('of a comment that is taken back before its letter leaves, the letter holds no word', async () => {
  await act('linh', 'requests.open', plain)
  await act('linh', 'requests.comment', { number: 1, body: '@arjun, a canary sings.' })
  await act('linh', 'requests.take-comment-back', { number: 1, comment: 1 })
  await at.later({ minutes: 5 })
  const all = await letters()
  expect(all.map(({ to }) => to?.[0]?.address)).toContain('arjun@example.com')
  expect(JSON.stringify(all)).not.toContain('canary')
})

test('a label calls whom its page names also when the request begins with it', async () => {
  await act('linh', 'requests.open', { ...plain, labels: 'Stuck\nTeam board' })
  expect(await told('noor', 'arjun')).toEqual({ noor: ['asked'], arjun: [] })
  await at.later({ minutes: 5 })
  expect((await letters())[0]?.text).toContain('because a label on it calls you.')
})

test('a team is mentioned by its name, in the long answers of a form too; who is mentioned anew by a change is told', async () => {
  await act('linh', 'requests.open', {
    ...idea,
    answers: { idea: 'Remote podcast', 'why-then': 'Ask @field-emea.' },
    body: 'In `@keiko` and\n\n```\n@arjun',
  })
  expect(await told('tomas', 'zofia', 'keiko', 'arjun')).toEqual({
    ...{ tomas: ['mentioned'], zofia: ['mentioned'], keiko: [], arjun: [] },
  })
  await act('linh', 'requests.change', { number: 1, body: 'Six parts. @keiko, @zofia?' })
  expect(await told('tomas', 'keiko')).toEqual({ tomas: ['mentioned', 'follows'], keiko: ['mentioned'] })
})

test('a team that is mentioned hears of a confidential request as far as it may see it', async () => {
  await act('linh', 'requests.open', { ...plain, confidential: 'true', readers: 'tomas' })
  await act('linh', 'requests.comment', { number: 1, body: '@field-emea, look.' })
  expect(await told('tomas', 'zofia')).toEqual({ tomas: ['mentioned', 'mentioned'], zofia: [] })
})

test('a follow-up is told as what is opened is: whoever is on duty reads so', async () => {
  const pages = requestPages()
  await at.department.enforce({
    ...paidSocial(3),
    ...pages,
    'ask.md': (pages['ask.md'] ?? '').replace(
      /(```project\nname: field\n)/,
      '$1on-duty: [noor, arjun]\nsince: 2027-01-11\n',
    ),
  })
  await act('linh', 'requests.open', { ...plain, project: 'corporate-marketing' })
  await act('linh', 'requests.split', { number: 1, project: 'field', subject: 'Book a room' })
  expect(await told('noor')).toEqual({ noor: ['asked'] })
  await at.later({ minutes: 5 })
  expect((await letters())[0]?.text).toContain('because you are on duty for its project.')
  await at.department.enforce({ ...paidSocial(3), ...pages })
})
