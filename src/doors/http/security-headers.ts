import type { MiddlewareHandler } from 'hono'

/** Only our own files, no inline script or style, no plug-in, no frame; pictures also from elsewhere, as pages show them. */
const policy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: https:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** What a handbook never asks of a browser, where Chromium knows its name: of others it complains on every page. The clipboard is not among it: pages copy links. */
const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const aYear = 365 * 24 * 60 * 60

/**
 * What stands on every answer, after the OWASP Secure Headers Project. Two of its headers are left out: with
 * `Cross-Origin-Embedder-Policy` pages could not show pictures of other sites, and of other names below ours
 * `Strict-Transport-Security` says nothing, because they may be somebody else's.
 */
export const securityHeaders = (url: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(url),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  ...(isSecure(url) && { 'strict-transport-security': `max-age=${aYear}` }),
})

/** What a page may load; `frames` are the origins of other sites that it may show in frames. */
export const contentPolicy = (url: string, frames: readonly string[] = []): string =>
  Object.entries({
    ...policy,
    ...(frames.length > 0 && { 'frame-src': ["'self'", ...frames].join(' ') }),
    ...(isSecure(url) && { 'upgrade-insecure-requests': '' }),
  })
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')

/** Whether people open the house over https only. */
export const isSecure = (url: string): boolean => url.startsWith('https:')

/** Puts them on every answer; where a route has set one, that one stays. */
export function withSecurityHeaders(url: string): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(url))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
