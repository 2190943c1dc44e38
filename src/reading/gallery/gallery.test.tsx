import { expect, test } from 'vitest'
import { pageMarkup } from '#design'
import { faultsInMarkup, testFrame, writeForLooking } from '#testing'
import { gallery } from './gallery.tsx'

const pages = gallery(testFrame)
const markupOf = (name: string): string => pageMarkup(pages[name] ?? <p>no such picture</p>)

test.each(Object.keys(pages))('“%s” is valid HTML, with no style or script in it', async (name) => {
  const markup = markupOf(name)
  writeForLooking(name, markup)
  expect(await faultsInMarkup(markup)).toEqual([])
})

test('a reader of an old version is told so, and finds the way to the one of now', () => {
  const markup = markupOf('reading-as-of')
  expect(markup).toContain('the version of 20 November 2026')
  expect(markup).toContain('href="/marketing/integrated-marketing/paid-social/"')
})

test('the block stays folded behind “How this runs”; the sentence it says back is seen', () => {
  const markup = markupOf('reading')
  expect(markup).toContain('<p class="said" dir="auto">At most 3 paid social campaigns')
  expect(markup).toContain('<details><summary>How this runs</summary>')
  expect(markup).toContain('at-most: 3')
})

test('a rule that is held over says since when and where the mistake is', () => {
  expect(markupOf('reading')).toMatch(
    /held over from .*the version of 4 January.*the page has a mistake at line 64/s,
  )
})
