import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, faultsForReaders, openBrowser, startTestServer, type TestServer } from '#testing'

const today = Temporal.Now.plainDateISO('Europe/Berlin')
const inAMonth = today.add({ months: 1 }).toString()

/** What one answers, by the words of each question. */
type Answers = Readonly<Record<string, string>>

/** The seven things that the sample's pages let people ask for: who asks, what they answer, and what becomes of it. */
const types: readonly {
  readonly type: string
  readonly by: string
  readonly answers: Answers
  readonly subject: string
  readonly labels: readonly string[]
  readonly whose: RegExp
}[] = [
  {
    type: 'idea',
    by: 'Linh',
    answers: {
      'Your idea in a few words': 'A postcard to each new colleague',
      'What would be different afterwards, and for whom?': 'They hear from somebody they do not know yet.',
      'What the due date depends on': 'Nine people begin on that day.',
      'By when?': inAMonth,
    },
    subject: 'Proposal: A postcard to each new colleague',
    labels: ['All-Remote Team', 'mktg-status::triage'],
    whose: /Sofia Marchetti/,
  },
  {
    type: 'guide-proposal',
    by: 'Linh',
    answers: {
      'Name of the guide': 'Saying no across oceans',
      'Which company is it for?': 'hybrid',
      'Who reads it, and what can they do afterwards?': 'Leads; they can decline in writing.',
      'Where do we know it from?': 'We tried for a year.',
    },
    subject: 'Proposal: Saying no across oceans',
    labels: ['mktg-status::triage'],
    whose: /Henrik Aalto/,
  },
  {
    type: 'panel-guidance',
    by: 'Linh',
    answers: {
      'Which event is it?': 'Mekong Reliability Meeting',
      'What is it about?': 'anything else',
      'Whom do they want?': 'me',
      'What is it, and who organises it?': 'Three of us and a chair, by a bank.',
    },
    subject: 'Panel: Mekong Reliability Meeting',
    labels: ['mktg-status::triage'],
    whose: /./,
  },
  {
    type: 'presentation',
    by: 'Linh',
    answers: {
      'Who is asking?': 'Da Nang Women in Operations',
      'Who will listen?': 'People who keep systems up',
      'About how many will they be?': '40',
      'When is the talk?': 'The first Monday of the month',
      'What kind of talk is it?': 'webinar',
      'Who may come?': 'anybody',
      'By when?': inAMonth,
    },
    subject: 'Presentation: Da Nang Women in Operations',
    labels: ['All-Remote Team', 'mktg-status::triage'],
    whose: /Sofia Marchetti/,
  },
  {
    type: 'remote-consultation-request',
    by: 'Linh',
    answers: {
      'Which event is it?': 'Mekong Reliability Meeting',
      'On which day is it?': inAMonth,
      'How large is the company that asks?': 'a multinational',
      'How does it want to work?': 'remote-first',
      'Will it be recorded?': 'Yes',
      'What do you mean to say?': 'What we write down before a handover.',
    },
    subject: 'Consultation: Mekong Reliability Meeting',
    labels: ['All-Remote Team', 'mktg-status::plan'],
    whose: /Linh Tran/,
  },
  {
    type: 'publisher-program',
    by: 'Linh',
    answers: {
      'Which publisher?': 'Southern Cloud Review',
      'Do we work with them already?': 'No',
      'What would they carry, and when?': 'A panel in the evening, in autumn.',
      'By when?': inAMonth,
    },
    subject: 'Publisher program: Southern Cloud Review',
    labels: ['mktg-status::triage'],
    whose: /./,
  },
  {
    type: 'country-exception',
    by: 'Priya',
    answers: {
      'Which region is it in?': 'APAC',
      'Which country?': 'Indonesia',
      'What would we do there?': 'A stand at a fair',
      'Why there, and why now?': 'A partner opens the door this year only.',
    },
    subject: 'Country exception: Indonesia',
    labels: ['Country exception', 'mktg-status::triage'],
    whose: /Adaeze Okafor/,
  },
]

describe.skipIf(browserMissing)('asking by the page', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startTestServer({ FIRSTHAND_RATE_LIMIT: 'off' })
    browser = await openBrowser()
    page = await lookAs('Linh')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  async function lookAs(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const looking = await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage()
    await looking.goto(`${server.url}/-/sign-in`)
    await looking.getByRole('button', { name: new RegExp(`^Look as ${name}`) }).click()
    await looking.waitForURL((url) => !url.pathname.startsWith('/-/sign-in'))
    return looking
  }

  const form = (type: string, on = page) => on.goto(`${server.url}/-/requests/new?type=${type}`)

  async function answer(answers: Answers, on = page): Promise<void> {
    for (const [label, said] of Object.entries(answers)) {
      const field = on.getByLabel(label)
      const isChoice = await field.evaluate((one) => one.tagName === 'SELECT')
      await (isChoice ? field.selectOption({ label: said }) : field.fill(said))
    }
  }

  const send = (on = page) => on.getByRole('button', { name: 'Send it', exact: true }).first().click()
  const sent = (on = page) => on.waitForURL(/\/-\/requests\/\d+$/)

  test.each(types)(
    '$type: the form quotes its sentence, and what is sent is as that says [R2.55-R2.58, R2.63, R2.137-R2.144]',
    async ({ type, by, answers, subject, labels, whose }) => {
      const own = by === 'Linh' ? page : await lookAs(by)
      await form(type, own)
      expect(await own.getByRole('blockquote').first().textContent()).toMatch(/\w/)
      await answer(answers, own)
      await send(own)
      await sent(own)
      expect(await own.getByRole('heading', { level: 1 }).textContent()).toContain(subject)
      const text = (await own.getByRole('main').textContent()) ?? ''
      for (const label of labels) expect(text).toContain(label)
      expect(text).toMatch(whose)
    },
  )

  test('advice to one person needs no request, and says so with the sentence [R2.62]', async () => {
    await form('advice')
    const text = (await page.getByRole('main').textContent()) ?? ''
    expect(text).toContain('This needs no request: go ahead.')
    expect(text).toContain('Advice from one person to another needs no permission.')
    expect(await page.getByRole('button', { name: 'Send it' }).count()).toBe(0)
  })

  test('a question that hangs on an answer comes and goes with it, and keeps what was typed', async () => {
    await form('panel-guidance')
    const whom = page.getByLabel('Whom exactly?')
    await expect.poll(() => whom.isVisible()).toBe(false)
    const wanted = page.getByLabel('Whom do they want?')
    await wanted.selectOption('somebody else of us')
    await expect.poll(() => whom.isVisible()).toBe(true)
    expect(await whom.getAttribute('required')).not.toBeNull()
    expect(await page.locator('.unseen[role=status]').textContent()).toBe('“Whom exactly?” is asked now.')
    await whom.fill('keiko')
    await wanted.selectOption('me')
    await expect.poll(() => whom.isVisible()).toBe(false)
    await wanted.selectOption('somebody else of us')
    expect(await whom.inputValue()).toBe('keiko')
    await wanted.selectOption('me')
    await answer({
      'Which event is it?': 'Jakarta Night Shift Day',
      'What is it about?': 'remote work',
      'What is it, and who organises it?': 'A hall and a chair.',
    })
    expect(await faultsForReaders(page)).toEqual([])
    await send()
    await sent()
    expect(await page.getByRole('main').textContent()).not.toContain('keiko')
  })

  test('without script the question stands there with a hint, and an answer that is not asked for is told and kept', async () => {
    const plain = await lookAs('Linh', { javaScriptEnabled: false })
    await form('panel-guidance', plain)
    const whom = plain.getByLabel('Whom exactly?')
    expect(await whom.isVisible()).toBe(true)
    expect(await plain.getByText('Only where “Whom do they want” is somebody else of us.').isVisible()).toBe(
      true,
    )
    await answer(
      {
        'Which event is it?': 'Perth Handover Talks',
        'What is it about?': 'remote work',
        'Whom do they want?': 'me',
        'Whom exactly?': 'keiko',
        'What is it, and who organises it?': 'By a university.',
      },
      plain,
    )
    await send(plain)
    await plain.getByText('This is not asked with the answers above.').first().waitFor()
    expect(await whom.inputValue()).toBe('keiko')
    await whom.fill('')
    await send(plain)
    await sent(plain)
  })

  test('a page with such a title is shown before it is sent; it may be read, or the proposal be another [R2.54]', async () => {
    await form('guide-proposal')
    await answer({
      'Name of the guide': 'Channels and materials for talks',
      'Which company is it for?': 'hybrid',
      'Who reads it, and what can they do afterwards?': 'Speakers.',
      'Where do we know it from?': 'We use them.',
    })
    await send()
    const panel = page.getByRole('group', { name: 'Not yet — here is what would work' })
    await panel.waitFor()
    expect(await panel.textContent()).toContain('A page like it is there already.')
    expect(await panel.textContent()).toContain('Send a guide proposal in the project Corporate Marketing')
    expect(await panel.getByRole('link', { name: /^Read “/ }).getAttribute('href')).toMatch(/^\/all-remote\//)
    await panel.getByRole('button', { name: /it is another one/ }).click()
    await sent()
  })

  test.each([
    ['?type=panel%20guidance', 'Panel guidance', 'If you are invited to a panel'],
    ['?issuable_template=Guide_Proposal.md', 'Guide proposal', 'Send a guide proposal'],
    ['?issuable_template=', 'A request without a form', 'This address names no form.'],
    ['?issuable_template=idee', 'A request without a form', 'Did you mean Idea?'],
    [
      '?type=something-quite-else',
      'A request without a form',
      'No page knows a form called “something-quite-else”.',
    ],
  ])('a deep link %s opens the form “%s” [R2.122]', async (query, title, notice) => {
    await page.goto(`${server.url}/-/requests/new${query}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.getByRole('main').textContent()).toContain(notice)
    expect(await page.getByRole('button', { name: 'Send it' }).count()).toBe(1)
  })

  test('the catalogue has each of them with its line, and a heading in text only [R1.33]', async () => {
    await page.goto(`${server.url}/-/requests/types`)
    const text = (await page.getByRole('main').textContent()) ?? ''
    for (const { type } of types)
      expect(await page.locator(`a[href="/-/requests/new?type=${type}"]`).count(), type).toBe(1)
    expect(text).toContain('no request needed')
    const heading = page.getByRole('link', { name: 'Six weeks before' })
    expect(await heading.getAttribute('href')).toBe(
      '/marketing/integrated-marketing/conferences/#six-weeks-before',
    )
    expect(await faultsForReaders(page)).toEqual([])
  })
})
