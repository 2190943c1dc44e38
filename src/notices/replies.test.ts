import { createTransport, type SendMailOptions } from 'nodemailer'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestNotices, requestPages, type TestNotices } from '#testing'
import { MailDoor } from './mail-door.ts'

let at: TestNotices
let door: MailDoor
let port: number
const faults: unknown[] = []
/** Whether what keeps comments is away. */
let down = false
beforeAll(async () => {
  at = await openTestNotices(requestPages())
  const place = { host: '127.0.0.1', port: 0, replies: 'replies@in.example.com' }
  const commenting = () =>
    at.world.commenting().map((one) => ({
      ...one,
      commentBy: async (...asked: Parameters<typeof one.commentBy>) => {
        if (down) throw new Error('the database is away')
        return one.commentBy(...asked)
      },
    }))
  door = new MailDoor({ ...at.world, commenting }, at.house, {
    ...place,
    onFault: (fault) => faults.push(fault),
  })
  port = await door.open(place)
})
afterAll(async () => {
  await door.close()
  await at.close()
})
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate notices, notice_threads, notice_replies, mails cascade')
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  at.mail.taken.length = 0
  at.comments.length = 0
  faults.length = 0
  down = false
  at.hidden.clear()
})

/** A letter about Linh's campaign; answers where its answers go, and what it is about. */
async function told(): Promise<{ readonly to: string; readonly id: string; readonly messageId: string }> {
  const startsOn = '2027-03-02'
  const campaign = { name: 'Harbour concert', type: 'paid-social', team: 'field-apac', startsOn }
  const { number } = (await at.act('linh', 'campaigns.plan', campaign)) as { number: number }
  await at.act('keiko', 'campaigns.cancel', { number, why: 'The venue closed.' })
  await at.follow()
  await at.later({ minutes: 5 })
  const letter = await PostalMime.parse(at.mail.taken[0]?.raw ?? '')
  const [{ id } = { id: '' }] = await at.department.database.asOwner<{ id: string }>(
    'select id from campaigns',
  )
  return { to: letter.replyTo?.[0]?.address ?? '', id, messageId: letter.messageId ?? '' }
}

/** What the door said to a letter: nothing where it was taken. */
async function send(letter: SendMailOptions): Promise<string | undefined> {
  const carrier = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  try {
    await carrier.sendMail({
      from: 'Linh Tran <linh@example.com>',
      subject: 'Re: Harbour concert',
      ...letter,
    })
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
const texts = () => at.comments.map(({ text }) => text)
/** What came back by mail, after the letter that is answered. */
async function cameBack(): Promise<readonly string[]> {
  at.mail.taken.length = 0
  await at.later({ seconds: 0 })
  const all = await Promise.all(at.mail.taken.map(({ raw }) => PostalMime.parse(raw)))
  return all.map(({ text = '', to = [] }) => `${to[0]?.address}: ${text}`)
}

test('an answer becomes a comment of whoever the letter went to, without what it quotes and how it is signed', async () => {
  const { to, id } = await told()
  expect(to).toMatch(/^replies\+[0-9a-z]{31}@in\.example\.com$/)
  const text = [
    'Then we take the pier.',
    '',
    'I asked them already.',
    '',
    'On Thu, 14 Jan 2027 at 10:05, Marketing handbook <handbook@example.com> wrote:',
    '> Keiko Sato called “Harbour concert” off.',
    '>',
    '> > The venue closed.',
  ].join('\n')
  expect(await send({ to, text })).toBeUndefined()
  expect(at.comments).toEqual([{ by: 'linh', id, text: 'Then we take the pier.\n\nI asked them already.' }])
  expect(await cameBack()).toEqual([])
})

test.each([
  ['a signature', 'Take the pier.\n\n-- \nLinh Tran\nField Marketing'],
  ['a telephone’s', 'Take the pier.\n\nSent from my iPhone'],
  [
    'Outlook’s quote',
    'Take the pier.\n\n________________________________\nFrom: Marketing handbook <handbook@example.com>\nSent: Thursday, 14 January 2027 10:05\nTo: Linh Tran\nSubject: Harbour concert\n\nKeiko called it off.',
  ],
  ['German words for it', 'Take the pier.\n\nAm 14.01.2027 um 10:05 schrieb Marketing handbook:\n> Keiko'],
])('%s is no part of the comment', async (_, text) => {
  const { to } = await told()
  await send({ to, text })
  expect(texts()).toEqual(['Take the pier.'])
})

test('a letter in HTML alone becomes text, and nothing in it runs', async () => {
  const { to } = await told()
  const html =
    '<p>Take the <b>pier</b> &amp; go.<br>5 &lt; 6</p><script>alert(1)</script><div class="gmail_quote">On Thursday Keiko wrote:<blockquote>closed</blockquote></div>'
  await send({ to, html })
  expect(texts()).toEqual(['Take the pier & go.\n5 < 6'])
})

test('the same letter brought twice is one comment', async () => {
  await at.act('linh', 'requests.open', {
    project: 'field',
    subject: 'A stand in Lisbon',
    body: 'In spring.',
  })
  await at.act('noor', 'requests.comment', { number: 1, body: 'Which hall?' })
  await at.follow()
  await at.later({ minutes: 5 })
  const raws = at.mail.taken.filter(({ to }) => to.includes('linh@example.com'))
  const to = (await PostalMime.parse(raws.at(-1)?.raw ?? '')).replyTo?.[0]?.address
  const letter = { to, text: 'The second.', messageId: '<one@example.com>' }
  expect([await send(letter), await send(letter)]).toEqual([undefined, undefined])
  expect(await cameBack()).toEqual([])
  const bodies = await at.department.database.asOwner('select body from request_comments order by at')
  expect(bodies).toEqual([{ body: 'Which hall?' }, { body: 'The second.' }])
})

test('who gives their letters a number at the domain that answers go to is heard as anybody', async () => {
  const { to } = await told()
  expect(await send({ to, text: 'Take the pier.', messageId: '<0194@in.example.com>' })).toBeUndefined()
  expect(texts()).toEqual(['Take the pier.'])
})

test('what could not be taken at the first try and is refused at the second comes back to its writer, once', async () => {
  const { to, id } = await told()
  const letter = { to, text: 'Take the pier.', messageId: '<two@example.com>' }
  down = true
  expect(await send(letter)).toContain('451')
  expect(await cameBack()).toEqual([])
  down = false
  at.hidden.add(id)
  expect(await send(letter)).toBeUndefined()
  expect((await cameBack()).join()).toContain('> Take the pier.')
  expect(await send(letter)).toBeUndefined()
  expect(await cameBack()).toEqual([])
})

test('our own letter that comes back is heard and not answered', async () => {
  const { to } = await told()
  const raw = at.mail.taken[0]?.raw ?? ''
  expect(await send({ raw, envelope: { from: 'handbook@example.com', to } })).toBeUndefined()
  expect(at.comments).toEqual([])
  expect(await cameBack()).toEqual([])
})

test('the same letter brought again days later is taken and says nothing a second time', async () => {
  const { to } = await told()
  const letter = { to, text: 'Once.', messageId: '<late@example.com>' }
  await send(letter)
  at.department.house.clock.set('2027-01-15T09:00:00Z')
  await send(letter)
  // Within two days it is tried again, with the same key.
  expect(texts()).toEqual(['Once.', 'Once.'])
  at.department.house.clock.set('2027-01-18T09:00:00Z')
  expect(await send(letter)).toBeUndefined()
  expect(texts()).toEqual(['Once.', 'Once.'])
  expect(await cameBack()).toEqual([])
})

test('an address that is in no letter, and one whose owner left, is refused while the line stands', async () => {
  const { to } = await told()
  const wrong = to.replace(/\+.{31}/, `+${'a'.repeat(31)}`)
  expect(await send({ to: wrong, text: 'Hello' })).toContain(
    '550 No letter of the handbook has this address.',
  )
  expect(await send({ to: 'somebody@in.example.com', text: 'Hello' })).toContain('550')
  expect(await send({ to: to.toUpperCase(), text: 'Hello' })).toBeUndefined()
  expect(texts()).toEqual(['Hello'])
})

test('whoever else has the address, by a letter passed on, comments as nobody', async () => {
  const { to } = await told()
  const from = 'Mallory <mallory@elsewhere.example>'
  expect(await send({ to, from, text: 'Me too' })).toContain(
    '550 Send it from the address that the letter came to.',
  )
  expect(at.comments).toEqual([])
  expect(await cameBack()).toEqual([])
})

test.each<readonly [string, SendMailOptions]>([
  ['somebody is away (RFC 3834)', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['an older program says so', { headers: { 'X-Autoreply': 'yes' } }],
  ['a list', { headers: { Precedence: 'bulk' } }],
  ['a bounce without a sender', { envelope: { from: '', to: 'set below' } }],
])('machines are heard and not answered: %s', async (_, more) => {
  const { to } = await told()
  const envelope = more.envelope ? { envelope: { from: '', to } } : {}
  expect(await send({ to, text: 'I am away until Monday.', ...more, ...envelope })).toBeUndefined()
  expect(at.comments).toEqual([])
  expect(await cameBack()).toEqual([])
})

test('who may not see it any more is told so, without its name, and gets back what they wrote', async () => {
  const { to, id, messageId } = await told()
  at.hidden.add(id)
  expect(await send({ to, text: 'Take the pier.' })).toBeUndefined()
  expect(at.comments).toEqual([])
  const [back = '', ...others] = await cameBack()
  expect(others).toEqual([])
  expect(back).toMatch(/^linh@example\.com: /)
  expect(back).toContain('What you answered to is not open to you any more')
  expect(back).toContain('> Take the pier.')
  expect(back).not.toContain('Harbour')
  const letter = await PostalMime.parse(at.mail.taken[0]?.raw ?? '')
  expect([letter.inReplyTo, letter.subject]).toEqual([messageId, 'Your answer to the handbook'])
  expect(letter.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
})

test('an answer with nothing new in it, and one with files, is said so', async () => {
  const { to } = await told()
  await send({ to, text: '> Keiko Sato called “Harbour concert” off.' })
  expect((await cameBack()).join()).toContain('There was nothing new in your answer')
  await send({ to, text: 'See the plan.', attachments: [{ filename: 'plan.pdf', content: 'x' }] })
  expect(texts()).toEqual(['See the plan.'])
  expect((await cameBack()).join()).toContain('without the files that came along')
})

test('a letter that is too large is refused before it is read', async () => {
  const { to } = await told()
  const content = Buffer.alloc(11 * 1024 * 1024)
  expect(await send({ to, text: 'Big', attachments: [{ filename: 'big.bin', content }] })).toMatch(/552/)
  expect(at.comments).toEqual([])
  expect(faults).toEqual([])
})

test('more answers in an hour than anybody writes are put off', async () => {
  const { to } = await told()
  await at.department.database.asOwner(
    `insert into notice_replies select gen_random_uuid(), person_id, thing_kind, thing_id, n::text, '2027-01-14T09:00:00Z'
     from notice_threads, generate_series(1, 30) n`,
  )
  expect(await send({ to, text: 'Again' })).toContain('451')
  expect(at.comments).toEqual([])
})

test('of several addresses each stands for itself, and its writer is told which did not take it', async () => {
  const { to } = await told()
  const other = `replies+${'7'.repeat(31)}@in.example.com`
  // A letter to Keiko about the same: its answers are hers alone.
  await at.department.database.asOwner(
    `insert into notice_threads (person_id, thing_kind, thing_id, secret, first_mail, last_at)
     select '${at.department.person('keiko').id}', thing_kind, thing_id, '${'7'.repeat(31)}', first_mail, last_at
     from notice_threads`,
  )
  expect(await send({ to: [to, other], text: 'Then we take the pier.' })).toBeUndefined()
  expect(texts()).toEqual(['Then we take the pier.'])
  const [back, ...more] = await cameBack()
  expect(more).toEqual([])
  expect(back).toContain('linh@example.com: ')
  expect(back).toContain('Another address to which you sent it did not take it: Send it from the address')
})

test('one letter about two things is a comment on each', async () => {
  const { to } = await told()
  const secret = '8'.repeat(31)
  await at.act('linh', 'campaigns.plan', {
    ...{ name: 'Pier talks', type: 'paid-social', team: 'field-apac', startsOn: '2027-03-09' },
  })
  await at.department.database.asOwner(
    `insert into notice_threads (person_id, thing_kind, thing_id, secret, first_mail, last_at)
     select person_id, thing_kind, (select id::text from campaigns where name = 'Pier talks'), '${secret}', first_mail, last_at
     from notice_threads`,
  )
  await send({ to: [to, `replies+${secret}@in.example.com`], text: 'Both by the pier.' })
  expect(texts()).toEqual(['Both by the pier.', 'Both by the pier.'])
  expect(new Set(at.comments.map(({ id }) => id)).size).toBe(2)
  expect(await cameBack()).toEqual([])
})
