import { filledPath } from '#kernel'
import { describe, expect, test } from 'vitest'
import { contributed } from '../../src/app.ts'
import { frontDoor } from './front-door.ts'

const door = frontDoor()
const today = Temporal.Now.plainDateISO('Europe/Berlin')

const asks = async (path: string, fields: Record<string, string>, headers?: Record<string, string>) =>
  (await door.as('linh')).send(`/-/may-i${path}`, fields, headers)
const wanted = { name: 'Tet stories', type: 'paid-social', startsOn: today.add({ months: 4 }).toString() }

describe('POST /-/may-i/…', () => {
  test('answers a part of a page, for nobody else to keep', async () => {
    const answer = await asks('/campaigns', { ...wanted, once: 'form-1' })
    const part = answer.body
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(part).toContain('This fits: 3 of 3 places')
    expect(part).not.toContain('<html')
  })

  test('answers the whole page to the button', async () => {
    const { body: page } = await asks('/campaigns', { ...wanted, 'may-i': 'page' })
    expect(page).toContain('<html')
    expect(page).toContain('This fits: 3 of 3 places')
    expect(page).toContain('value="Tet stories"')
  })

  test('what cannot be read is said, field by field', async () => {
    const { body: part } = await asks('/campaigns', { ...wanted, startsOn: 'soon', colour: 'red' })
    expect(part).toMatch(/<li data-field="startsOn">/)
    expect(part).toMatch(/<li data-field="colour">/)
  })

  test('a stranger is asked to sign in, and learns nothing', async () => {
    const { body: part } = await door.visitor().send('/-/may-i/campaigns', wanted)
    expect(part).toContain('Sign in')
    expect(part).not.toContain('Teams outside Digital Strategy')
  })

  test('from another site it is not asked at all', async () => {
    const answer = await asks('/campaigns', wanted, { origin: 'http://elsewhere.example' })
    expect(answer.status).toBe(403)
  })

  test('every act can be asked, and asking does none of them', async () => {
    const list = async () => (await (await door.as('linh')).get('/-/campaigns')).text
    const before = await list()
    for (const { at, example } of contributed.operations) {
      const fields = Object.fromEntries(
        Object.entries(example(today) as Record<string, unknown>).map(([name, value]) => [
          name,
          String(value),
        ]),
      )
      const path = filledPath(at.path, (name) => fields[name] ?? '1')
      const answer = await asks(path, fields)
      expect([at.path, answer.status]).toEqual([at.path, 200])
      expect(answer.headers.get('set-cookie')).toBe(null)
    }
    expect(await list()).toBe(before)
  })
})
