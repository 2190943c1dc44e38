import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserMissing, openBrowser, openLoopback, testFrame, type Loopback } from '#testing'
import { gallery } from '../gallery/gallery.tsx'
import { today } from '../gallery/world.ts'
import { Card, CardRows, Figure, Form, Field, Layout, LiveCard, Moment, pageMarkup } from '../index.ts'
import { fragmentMarkup } from '../markup.ts'

const at = Temporal.Instant.from('2027-01-20T23:00:00Z')
const later = Temporal.Instant.from('2027-01-21T03:30:00Z')

const card = (used: number, moved = at) => (
  <LiveCard id="limit/paid-social">
    <Card heading="January" live>
      <Figure figure={`${used} of 3`} />
      <CardRows rows={[{ what: 'Tet pop-up', href: '/-/campaigns/1', value: 'Linh' }]} />
      <p data-line>
        Moved <Moment at={moved} today={today} />
      </p>
    </Card>
  </LiveCard>
)

const pictures = gallery(testFrame)
const pictureOf = (name: string) => pictures[name] ?? <p>no such picture</p>

const plan = (
  <Layout frame={testFrame('/-/plan')} title="Plan">
    <Form action="/-/campaigns" once="once-1" submit="Plan it">
      <Field name="title" label="What is it called?" />
      <Field name="idea" label="What is it about?" kind="area" />
    </Form>
    <a href="/other">Elsewhere</a>
  </Layout>
)

describe.skipIf(browserMissing !== undefined)(
  `in a browser${browserMissing ? ` (${browserMissing})` : ''}`,
  () => {
    let browser: Browser
    let context: BrowserContext
    let page: Page
    let server: Loopback
    const complaints: string[] = []

    beforeAll(async () => {
      browser = await openBrowser()
      server = await openLoopback()
      server.pages.set(
        '/other',
        pageMarkup(
          <Layout frame={testFrame('/other')} title="Other">
            Elsewhere
          </Layout>,
        ),
      )
      server.pages.set('/-/plan', pageMarkup(plan))
      server.pages.set(
        '/reading',
        pageMarkup(
          <Layout frame={testFrame('/reading')} title="Reading">
            {card(2)}
            <Moment at={at} today={today} />
          </Layout>,
        ),
      )
    })
    afterAll(async () => {
      await browser.close()
      await server.stop()
    })
    beforeEach(async () => {
      complaints.length = 0
      context = await browser.newContext({
        baseURL: server.origin,
        timezoneId: 'Asia/Singapore',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on(
        'console',
        (message) => message.text().includes('Content Security') && complaints.push(message.text()),
      )
    })
    afterEach(async () => {
      await context.close()
      if (complaints.length > 0) throw new Error(complaints.join('; '))
    })

    test('a time is shown in the reader’s zone with its weekday', async () => {
      await page.goto('/reading')
      expect(await page.locator('main > local-time').textContent()).toMatch(
        /^Thu 21 January( 2027)?, 07:00 your time$/,
      )
      expect(await page.locator('main > local-time time').getAttribute('title')).toBe(
        'Wed 20 January, 23:00 UTC',
      )
    })

    describe('a live card', () => {
      const address = '/-/cards/limit/paid-social'
      const times = () => server.asked.filter((path) => path === address).length
      const shown = (figure: string) => page.getByText(figure, { exact: true }).first()

      beforeEach(async () => {
        server.asked.length = 0
        server.pages.set(address, fragmentMarkup(card(2)))
        await page.goto('/reading')
        await page.locator('live-card[live]').waitFor()
        await vi.waitUntil(() => times() === 1)
      })

      test('shows what changed, says it aloud, and keeps the focus where it was', async () => {
        await page.getByRole('link', { name: 'Tet pop-up' }).focus()
        server.pages.set(address, fragmentMarkup(card(3)))
        server.name('limit/paid-social')
        await shown('3 of 3').waitFor()
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tet pop-up')
        expect(await page.locator('body > [role=status]').textContent()).toBe('January: 3 of 3')
      })

      test('keeps its times in the reader’s zone, and does not call them changed', async () => {
        const time = page.locator('live-card time')
        server.pages.set(address, fragmentMarkup(card(3)))
        server.name('limit/paid-social')
        await shown('3 of 3').waitFor()
        expect(await time.textContent()).toMatch(/^Thu 21 January( 2027)?, 07:00 your time$/)
        expect(await time.getAttribute('title')).toBe('Wed 20 January, 23:00 UTC')
        server.pages.set(address, fragmentMarkup(card(1, later)))
        server.name('limit/paid-social')
        await shown('1 of 3').waitFor()
        expect(await time.textContent()).toMatch(/^Thu 21 January( 2027)?, 11:30 your time$/)
        expect(await time.getAttribute('title')).toBe('Thu 21 January, 03:30 UTC')
      })

      test('asks anew when the stream stands again after a break', async () => {
        server.pages.set(address, fragmentMarkup(card(1)))
        server.breakStreams()
        await shown('1 of 3').waitFor()
        expect(times()).toBe(2)
      })

      test('does not ask when another card is named', async () => {
        server.name('limit/other')
        await page.waitForTimeout(400)
        expect(times()).toBe(1)
      })
    })

    describe('what is typed', () => {
      const title = () => page.getByLabel('What is it called?')

      test('is there again after a way elsewhere, and can be discarded', async () => {
        await page.goto('/-/plan')
        await title().fill('Lunar New Year stream')
        await page.getByRole('link', { name: 'Elsewhere' }).click()
        await page.goto('/-/plan')
        expect(await title().inputValue()).toBe('Lunar New Year stream')
        await page.getByRole('button', { name: 'Discard' }).click()
        expect(await title().inputValue()).toBe('')
        await page.reload()
        expect(await title().inputValue()).toBe('')
      })

      test('is forgotten once the act is done', async () => {
        server.acts.set('/-/campaigns', '/planned')
        server.pages.set(
          '/planned',
          pageMarkup(
            <Layout frame={testFrame('/planned')} title="Planned" done={{ action: '/-/campaigns' }}>
              Planned
            </Layout>,
          ),
        )
        await page.goto('/-/plan')
        await title().fill('Lunar New Year stream')
        await page.getByRole('button', { name: 'Plan it' }).click()
        await page.waitForURL('**/planned')
        await page.goto('/-/plan')
        expect(await title().inputValue()).toBe('')
      })

      test('stays when the act broke, and when signing in came between', async () => {
        server.pages.set(
          '/sign-in',
          pageMarkup(
            <Layout frame={testFrame('/sign-in')} title="Sign in" undone>
              Sign in
            </Layout>,
          ),
        )
        for (const end of [{ status: 500, page: pageMarkup(pictureOf('broken')) }, '/sign-in']) {
          server.acts.set('/-/campaigns', end)
          await page.goto('/-/plan')
          await title().fill('Lunar New Year stream')
          await page.getByRole('button', { name: 'Plan it' }).click()
          await page
            .getByRole('heading', { name: 'Something broke here' })
            .or(page.getByText('Sign in', { exact: true }))
            .first()
            .waitFor()
          await page.goto('/-/plan')
          expect(await title().inputValue()).toBe('Lunar New Year stream')
        }
      })
    })

    describe('a form that was refused', () => {
      beforeEach(async () => {
        server.sent.length = 0
        server.acts.set('/-/campaigns', '/other')
        server.pages.set('/refused', pageMarkup(pictureOf('not-yet')))
        await page.goto('/refused')
      })

      test('takes the best way with one key', async () => {
        expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
          'Start on Mon 1 February',
        )
        await page.keyboard.press('Enter')
        await page.waitForURL('**/other')
        expect(server.sent[0]?.get('instead')).toBe('startsOn=2027-02-01')
        expect(server.sent[0]?.get('title')).toBe('Lunar New Year stream')
      })

      test('changed by hand and sent with Enter is sent as it was changed', async () => {
        await page.getByLabel('What is it called?').fill('Lunar New Year')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/other')
        expect(server.sent[0]?.has('instead')).toBe(false)
        expect(server.sent[0]?.get('title')).toBe('Lunar New Year')
      })
    })

    test('a form under way says so and is not sent twice', async () => {
      server.acts.set('/-/campaigns', '/other')
      await page.goto('/-/plan')
      const seen = await page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('keep-typed form')
        const kept: boolean[] = []
        addEventListener('submit', (event) => kept.push(event.defaultPrevented))
        form?.requestSubmit()
        form?.requestSubmit()
        return [form?.getAttribute('aria-busy'), ...kept]
      })
      expect(seen).toEqual(['true', false, true])
      await page.waitForURL('**/other')
    })

    test('what was done steps out of sight after ten seconds, and is there again for a key that reaches it', async () => {
      const undo = { action: '/-/campaigns/4/cancellation', once: 'undo.1', fields: { number: '4' } }
      const done = { action: '/-/campaigns', says: 'You planned campaign 4.', undo }
      const frame = testFrame('/said')
      server.pages.set(
        '/said',
        pageMarkup(
          <Layout frame={frame} title="Said" done={done}>
            Said
          </Layout>,
        ),
      )
      await page.clock.install()
      await page.goto('/said')
      const toast = page.locator('done-toast')
      await toast.getByRole('button', { name: 'Dismiss' }).waitFor()
      await page.clock.runFor(900)
      expect(await page.locator('body > [role=status]').textContent()).toBe('You planned campaign 4. Undo')
      await page.clock.runFor(8000)
      await toast.hover()
      await page.clock.runFor(20_000)
      expect(await toast.getAttribute('class')).not.toBe('gone')
      await page.mouse.move(0, 0)
      await page.clock.runFor(10_500)
      expect(await toast.getAttribute('class')).toBe('gone')
      await toast.getByRole('button', { name: 'Undo' }).focus()
      expect(await toast.getAttribute('class')).toBe('')
      await toast.getByRole('button', { name: 'Dismiss' }).click()
      expect(await toast.count()).toBe(0)
    })

    test('a card says since when it is not live, until it is again', async () => {
      await page.clock.install()
      await page.goto('/reading')
      await page.locator('live-card[live]').waitFor()
      await context.setOffline(true)
      await page.clock.runFor(4000)
      await page
        .locator('live-card .not-live')
        .getByText(/^As it was at \d\d:\d\d/)
        .waitFor()
      await context.setOffline(false)
      await page.locator('live-card[live]').waitFor()
      expect(await page.locator('live-card .not-live').count()).toBe(0)
    })

    test('the link to a sentence is copied and says so', async () => {
      server.pages.set('/parts', pageMarkup(pictureOf('parts')))
      await page.goto('/parts')
      await page.getByRole('link', { name: 'Link to this sentence' }).click()
      await page.getByText('copied').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${server.origin}/parts#how-many`,
      )
    })

    test('without script, the menu of a phone still opens', async () => {
      const plain = await browser.newContext({
        baseURL: server.origin,
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      })
      const phone = await plain.newPage()
      await phone.goto('/reading')
      await phone.getByRole('button', { name: 'Menu' }).click()
      const entry = phone.getByRole('link', { name: 'Campaigns' })
      await entry.waitFor()
      expect(await entry.isVisible()).toBe(true)
      await plain.close()
    })
  },
)
