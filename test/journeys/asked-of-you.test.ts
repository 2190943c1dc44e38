import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkout } from '../start/running.ts'
import { frontDoor, type Browser } from './front-door.ts'

const at = frontDoor()

const listed = z.array(z.object({ handle: z.string() }))
const people = listed.parse(parse(readFileSync(join(checkout, 'sample/data/people.yml'), 'utf8')))

/** Where the buttons of "Asked of you" lead somebody. */
async function askedOf(browser: Browser): Promise<readonly string[]> {
  const { body } = await browser.get('/-/home')
  const list = /<section aria-labelledby="asked">.*?<\/section>/s.exec(body)?.[0] ?? ''
  return [...list.matchAll(/<a class="button[^"]*" href="([^"]+)"/g)].map(([, href = '']) => href)
}

interface FirstForm {
  readonly action: string
  readonly unseen: Readonly<Record<string, string>>
  /** Names of what has to be written, and of where words can be. */
  readonly asks: readonly string[]
}

/** The first form of a page, which is what it is opened for. */
function formOn(body: string): FirstForm | undefined {
  const [form, action = ''] = /<main.*?(<form[^>]* action="([^"]+)".*?<\/form>)/s.exec(body)?.slice(1) ?? []
  if (form === undefined) return undefined
  const unseen = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  const asks = form.matchAll(/<(?:textarea|input(?=[^>]* required))[^>]* name="([^"]+)"/g)
  return {
    action,
    unseen: Object.fromEntries([...unseen].map(([, name = '', value = '']) => [name, value])),
    asks: [...asks].map(([, name = '']) => name),
  }
}

test('what is asked of somebody leads them, whoever they are, to a form, and sending it does it', async () => {
  const asked = new Map<string, { readonly browser: Browser; readonly form: FirstForm }>()
  for (const { handle } of people) {
    const browser = await at.as(handle)
    for (const href of await askedOf(browser)) {
      const form = formOn((await browser.get(href)).body)
      expect(form, `${handle} is led to ${href}`).toBeDefined()
      if (form) asked.set(href, { browser, form })
    }
  }
  expect(asked.size).toBeGreaterThan(0)
  for (const [href, { browser, form }] of asked) {
    expect(form.asks.length, `${href} asks for words`).toBeGreaterThan(0)
    const reasons = form.asks.map((name) => [name, 'The partner comes once a year.'])
    const sent = await browser.send(form.action, { ...form.unseen, ...Object.fromEntries(reasons) })
    expect([sent.status, sent.to]).toEqual([303, href])
    expect((await browser.get(href)).text).toContain('The partner comes once a year.')
    expect(await askedOf(browser)).not.toContain(href)
  }
}, 120_000)
