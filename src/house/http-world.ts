import { hostsOf, RateLimits, type HttpWorld } from '#http'
import { trustedProxies, type Surroundings } from '#start'

/** What stands before all doors, as the settings say it. */
export const httpWorld = ({ settings, log, url }: Surroundings): HttpWorld => ({
  log,
  url,
  hosts: hostsOf(settings.host, [url, ...(settings.shortUrl === undefined ? [] : [settings.shortUrl])]),
  trusts: trustedProxies(settings.trustedProxies),
  limits: settings.rateLimit === 'off' ? undefined : new RateLimits(settings.rateLimit),
})
