import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser']
const found = places.find((place) => place !== '' && existsSync(place))

/** Why browser tests are skipped here; undefined where they run. */
export const browserMissing = found
  ? undefined
  : 'no Chromium here: apt-get install chromium, or set CHROMIUM'

let launched: Promise<Browser> | undefined

/** A browser for the tests of a file: one Chromium serves a worker's files one after another, each with contexts of its own, and ends with the worker. */
export async function openBrowser(): Promise<Browser> {
  const known = await launched?.catch(() => undefined)
  const browser = await (known?.isConnected() ? known : (launched = launch()))
  const close = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'close') return close
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Debian's Chromium without a screen, a sandbox or talk with anybody. */
function launch(): Promise<Browser> {
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
