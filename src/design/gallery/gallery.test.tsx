import { expect, test } from 'vitest'
import { faultsInMarkup, testFrame, writeForLooking } from '#testing'
import { pageMarkup } from '../markup.ts'
import { gallery } from './gallery.tsx'

test.each(Object.entries(gallery(testFrame)))(
  'the page “%s” is valid HTML, with no style or script in it',
  async (name, page) => {
    const markup = pageMarkup(page)
    writeForLooking(name, markup)
    expect(await faultsInMarkup(markup)).toEqual([])
  },
)
