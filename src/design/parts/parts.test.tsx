import { describe, expect, test } from 'vitest'
import { invalid, Refusal, visitor } from '#kernel'
import { testFrame } from '#testing'
import { notYet, sentence, today, typed } from '../gallery/world.ts'
import { insteadValue, takeInstead } from '../instead.ts'
import { fragmentMarkup } from '../markup.ts'
import { typedIn } from './attempted.ts'
import { Meter } from './card.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import { Layout } from './layout.tsx'
import { NotYet } from './not-yet.tsx'
import { Sidebar } from './sidebar.tsx'

describe('a refused form', () => {
  const on = typedIn({ operation: 'campaigns.plan', values: typed, refusal: notYet }, 'campaigns.plan')

  test('shows everything that was typed, and beside the field what is in the way', () => {
    expect(on('title')).toEqual({ value: 'Lunar New Year stream' })
    expect(on('startsOn')).toEqual({
      value: '2027-01-25',
      error: 'January is full for Field APAC: 3 of 3 places are used.',
    })
  })

  test('a fault of the field itself stands there', () => {
    const refusal = invalid([{ field: 'title', message: 'Say what it is called.' }])
    const of = typedIn({ operation: 'campaigns.plan', values: {}, refusal }, 'campaigns.plan')
    expect(of('title').error).toBe('Say what it is called.')
  })

  test('another form of the same screen is not touched', () => {
    const other = typedIn(
      { operation: 'campaigns.plan', values: typed, refusal: notYet },
      'campaigns.release',
    )
    expect(other('title', 'as it was')).toEqual({ value: 'as it was' })
  })

  test('tells a screen reader which error belongs to the field', () => {
    const markup = fragmentMarkup(
      <Field name="startsOn" label="It starts on" kind="date" required {...on('startsOn')} />,
    )
    expect(markup).toContain('aria-describedby="startsOn-error"')
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('id="startsOn-error"')
  })
})

describe('a way that would work', () => {
  test('comes back to the door as the same form with its fields changed', () => {
    const change = { startsOn: '2027-02-01', 'form.idea': 'a & b = c' }
    const sent = { ...typed, instead: insteadValue(change) }
    expect(takeInstead(sent)).toEqual({ ...typed, ...change })
  })

  test('a form sent without one stays as it was typed', () => expect(takeInstead(typed)).toEqual(typed))

  test('whatever somebody else writes into it changes fields and nothing more', () => {
    expect(takeInstead({ title: 'x', instead: '%E0%A4%A&&=;__proto__=1' })).toMatchObject({ title: 'x' })
    expect(Object.getPrototypeOf(takeInstead({ instead: '__proto__=1' }))).toBe(Object.prototype)
  })
})

describe('not yet', () => {
  const markup = fragmentMarkup(<NotYet refusal={notYet} today={today} since={today.with({ day: 4 })} />)

  test('quotes the sentence, links it in its version, and says since when it stands so', () => {
    expect(markup).toContain(`“${sentence.quote}”`)
    expect(markup).toContain(`?as-of=${sentence.commit}#`)
    expect(markup).toContain('as it stands since 4 January')
  })

  test('offers the best way first: a button of the form, a link, a person by handle', () => {
    expect(markup).toMatch(/<button class="way"[^>]*name="instead"[^>]*value="startsOn=2027-02-01"/)
    expect(markup).toContain('href="/-/campaigns?month=2027-01"')
    expect(markup).toContain('@noor')
    expect(markup.indexOf('Start on Mon 1 February')).toBeLessThan(markup.indexOf('hand theirs over'))
  })

  test('without a way it does not promise one', () => {
    const alone = fragmentMarkup(
      <NotYet refusal={new Refusal('conflict', 'The month is over.')} today={today} />,
    )
    expect(alone).not.toContain('what would work')
    expect(alone).toContain('The month is over.')
  })
})

test('what somebody typed is text, never markup', () => {
  const evil = '"><script>alert(1)</script>'
  const markup = fragmentMarkup(
    <Form action="/-/campaigns" once="1" submit="Plan" hidden={{ [evil]: evil }}>
      <Field name="idea" label={evil} value={evil} error={evil} kind="area" />
    </Form>,
  )
  expect(markup).not.toContain('<script')
})

test('two forms of one page never share a key', () => {
  const key = (action: string) =>
    fragmentMarkup(<Form action={action} once="1" submit="Go" />).match(/value="([^"]+)"/)?.[1]
  expect(key('/-/campaigns/1/end')).not.toBe(key('/-/campaigns/2/end'))
})

describe('the sidebar', () => {
  const at = (here: string) => fragmentMarkup(<Sidebar frame={testFrame(here)} />)

  test('opens the branch of this page, folds the others, and marks the page', () => {
    const markup = at('/marketing/integrated-marketing/paid-social/?as-of=c0ffee')
    expect(markup).toContain('aria-current="page">Paid social')
    expect(markup.match(/<details open/g)).toHaveLength(2)
    expect(markup.match(/<details>/g)).toHaveLength(1)
  })

  test('of a handbook of thousands of pages sends the current branch only', () => {
    const children = Array.from({ length: 200 }, (_, n) => ({
      url: `/big/${n}/`,
      title: `Page ${n}`,
      children: [],
    }))
    const sidebar = ['big', 'other'].map((name) => ({
      url: `/${name}/`,
      title: name,
      children: children.map((child) => ({ ...child, url: child.url.replace('big', name) })),
    }))
    const markup = fragmentMarkup(<Sidebar frame={{ ...testFrame('/big/7/'), sidebar }} />)
    expect(markup).toContain('href="/big/199/"')
    expect(markup).not.toContain('href="/other/0/"')
    expect(markup).toContain('href="/other/"')
  })
})

describe('who is looking', () => {
  test('a visitor finds the way in, back to this page', () => {
    const markup = fragmentMarkup(
      <Layout frame={{ ...testFrame('/a/?b=c', visitor), demo: false }} title="A" children="" />,
    )
    expect(markup).toContain('href="/-/sign-in?then=%2Fa%2F%3Fb%3Dc"')
    expect(markup).toContain('Sign in')
  })

  test('who is signed in sees the own name and the way out', () => {
    const markup = fragmentMarkup(<Layout frame={testFrame('/')} title="A" children="" />)
    expect(markup).toContain('Mei Lindqvist')
    expect(markup).toContain('Sign out')
  })
})

test('a meter shows what is over, and folds many places into one bar', () => {
  expect(fragmentMarkup(<Meter used={3} of={2} />)).toContain('beyond')
  expect(fragmentMarkup(<Meter used={2} of={3} />).match(/<i class="on"/g)).toHaveLength(2)
  expect(fragmentMarkup(<Meter used={31} of={40} />)).toContain('width="77.5"')
})
