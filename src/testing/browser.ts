import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser']
const found = places.find((place) => place !== '' && existsSync(place))

/** Why browser tests are skipped here; undefined where they run. */
export const browserMissing = found
  ? undefined
  : 'no Chromium here: apt-get install chromium, or set CHROMIUM'

/** Debian's Chromium without a screen, a sandbox or talk with anybody. */
export function openBrowser(): Promise<Browser> {
  if (!found) throw new Error(browserMissing)
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
