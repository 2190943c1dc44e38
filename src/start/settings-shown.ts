import { aboutSetting, settingNames, type SettingName, type Settings } from './settings.ts'
import { followShown, isFollowName } from './follow-settings.ts'
import { isOpenIdName, openIdShown } from './openid-settings.ts'
import { hostAndPort } from './replies-settings.ts'
import type { Given } from './given-settings.ts'

/** The settings in force, one a line, with the place each came from; passwords are masked. */
export function settingsShown(settings: Settings, given: Given): string {
  const lines = settingNames.map((name) => {
    const { env, about } = aboutSetting(name)
    const value = valueOf(settings, name)
    const origin = given.get(name)?.origin ?? 'default'
    return [
      name,
      value === undefined ? '(not set)' : masked(String(value)),
      origin,
      `${env}: ${about}`,
    ] as const
  })
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

function valueOf(settings: Settings, name: SettingName): string | number | undefined {
  if (name === 'database-url') return settings.databaseUrl
  if (name === 'trusted-proxies') return settings.trustedProxies || undefined
  if (name === 'short-url') return settings.shortUrl
  if (name === 'private-webhooks') return settings.privateWebhooks
  if (name === 'smtp-url') return settings.smtpUrl
  if (name === 'mail-from') return settings.mailFrom
  if (name === 'mail-replies') return settings.replies?.address
  if (name === 'mail-replies-on') return settings.replies && hostAndPort(settings.replies)
  if (name === 'session-idle-days') return settings.sessionIdleDays
  if (name === 'session-most-days') return settings.sessionMostDays
  if (isFollowName(name)) return followShown(settings.follow, name)
  if (isOpenIdName(name)) return openIdShown(settings.openId, name)
  return name === 'rate-limit' ? settings.rateLimit : settings[name]
}

/** An address without its password, and without what its query may hide. */
function masked(text: string): string {
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  const secret = [...url.searchParams.keys()].filter((key) => /pass|token|secret|key/i.test(key))
  if (!url.password && !maskedUser(url) && secret.length === 0) return text
  if (url.password) url.password = '***'
  else if (maskedUser(url)) url.username = '***'
  for (const key of secret) url.searchParams.set(key, '***')
  return url.href
}

/** Git hosts take a token in the user's place: `https://token@host/…`. */
const maskedUser = (url: URL): boolean =>
  url.username !== '' && !url.password && /^https?:$/.test(url.protocol)
