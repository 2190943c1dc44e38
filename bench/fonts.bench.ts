import { chromium, type Browser } from 'playwright-core'
import { benchmark, type Measured } from './benchmark.ts'
import { closeFolder, openFolder, sampleHouse } from './sample-house.ts'

/** The reading page of the sample. */
const page = '/marketing/integrated-marketing/paid-social/'
/** 20 Mbit/s and 30 ms, as in an office. */
const office = { offline: false, latency: 30, downloadThroughput: 2_500_000, uploadThroughput: 2_500_000 }
const visits = 5
const debians = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const fonts = benchmark({
  name: 'fonts',
  about:
    'First paint of the reading page for a browser that has nothing of it yet, with our fonts, against the same page whose fonts never come, so that the machine’s own stand in. Chromium, 1360 dots wide, 20 Mbit/s and 30 ms; the middle of five visits.',
  unit: 'ms',
  better: 'less',
  rounds: 7,
  async open() {
    const folder = await openFolder()
    const [house, browser] = await Promise.all([
      sampleHouse(folder),
      chromium.launch({ executablePath: debians, args: ['--no-sandbox', '--disable-gpu'] }),
    ])
    return { folder, house, browser }
  },
  async close({ folder, house, browser }) {
    await browser.close()
    await house.close()
    await closeFolder(folder)
  },
  reference: {
    name: 'the machine’s own',
    run: ({ browser, house }) => paintOf(browser, new URL(page, house.url).href, false),
  },
  subject: {
    name: 'our fonts',
    run: ({ browser, house }) => paintOf(browser, new URL(page, house.url).href, true),
  },
})

async function paintOf(browser: Browser, url: string, withFonts: boolean): Promise<Measured> {
  const paints: number[] = []
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
    const tab = await context.newPage()
    const network = await context.newCDPSession(tab)
    await network.send('Network.enable')
    await network.send('Network.emulateNetworkConditions', office)
    if (!withFonts) await network.send('Network.setBlockedURLs', { urls: ['*.woff2'] })
    await tab.goto(url, { waitUntil: 'domcontentloaded' })
    paints.push(
      await tab.evaluate(async () => {
        for (;;) {
          const [first] = performance.getEntriesByName('first-contentful-paint')
          if (first) return first.startTime
          await new Promise((next) => setTimeout(next, 20))
        }
      }),
    )
    await context.close()
  }
  return { value: paints.toSorted((a, b) => a - b)[Math.floor(visits / 2)] ?? Number.NaN }
}
