import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserMissing, openBrowser } from '#testing'
import { shownOf } from '../testing/shown.ts'
import { allVectors } from '../testing/vectors.ts'

/** No policy helps here: what is clean has to be clean by itself. */
const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>All</title><script>window.hits=[];window.ran=(...said)=>hits.push(said.join()||'ran')</script><main>${body}</main>`

describe.skipIf(browserMissing !== undefined)('in a browser without any policy', () => {
  let browser: Browser
  let server: Server
  let url = ''
  let body = ''
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(body))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  async function hitsOf(html: string): Promise<readonly string[]> {
    body = html
    const hits: string[] = []
    const shown = await browser.newPage()
    shown.on('dialog', (dialog) => {
      hits.push('dialog')
      void dialog.dismiss()
    })
    shown.on('framenavigated', (frame) => frame.url() === url || hits.push(`went to ${frame.url()}`))
    await shown.route('**', (route) => {
      const request = route.request()
      // Pictures of other sites are allowed in pages.
      if (request.url() !== url && request.resourceType() !== 'image')
        hits.push(`${request.resourceType()} ${request.url()}`)
      return request.url() === url ? route.continue() : route.abort()
    })
    await shown.goto(url)
    // Whatever waits for a pointer, a focus or a press gets it.
    await shown.evaluate(() => {
      for (const one of document.querySelectorAll('main *')) {
        if (!(one instanceof HTMLElement)) continue
        for (const kind of ['mouseover', 'pointerdown', 'pointerrawupdate', 'toggle', 'change', 'blur'])
          one.dispatchEvent(new Event(kind, { bubbles: true }))
        one.focus()
        if (one instanceof HTMLAnchorElement && /^(?!https?:)/.test(one.protocol)) one.click()
      }
    })
    await shown.waitForTimeout(200)
    hits.push(...(await shown.evaluate(() => Reflect.get(window, 'hits') as string[])))
    await shown.close()
    return hits
  }

  test('what runs is seen to run', async () => {
    expect(await hitsOf('<img src=x onerror=ran()><a href="javascript:ran(2)">x</a>')).toEqual(
      expect.arrayContaining(['ran', '2']),
    )
  })

  test('of all ways to get something executed none works, all on one page or by a hundred', async () => {
    expect(await hitsOf(shownOf(allVectors.join('\n\n')))).toEqual([])
    for (let from = 0; from < allVectors.length; from += 100) {
      const some = allVectors.slice(from, from + 100)
      expect(await hitsOf(some.map((one) => `<section>${shownOf(one)}</section>`).join('\n'))).toEqual([])
    }
  })
})
