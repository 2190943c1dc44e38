import { givenSettings, type Faults, type Given, type Sources } from './given-settings.ts'
import { followOf } from './follow-settings.ts'
import { openIdOf } from './openid-settings.ts'
import { repliesOf } from './replies-settings.ts'
import { aboutSetting, settingsSchema, type SettingName, type Settings } from './settings.ts'
import { StartProblem } from '../start-problem.ts'

/** The settings in force with the place each came from; throws all faults at once. */
export function loadSettings(sources: Sources): {
  settings: Settings
  given: Given
  warnings: readonly string[]
} {
  const { given, faults, warnings } = givenSettings(sources)
  const parsed = settingsSchema.safeParse(
    Object.fromEntries([...given].map(([name, { value }]) => [name, value])),
  )
  for (const issue of parsed.error?.issues ?? []) faults.push(faultOf(issue.path[0] as SettingName, given))
  if (!parsed.success || faults.length > 0) throw problemOf(faults)
  const {
    url,
    'short-url': shortUrl,
    'database-url': databaseUrl,
    'trusted-proxies': trustedProxies,
    'rate-limit': rateLimit,
    'private-webhooks': privateWebhooks,
    'smtp-url': smtpUrl,
    'mail-from': mailFrom,
    'mail-replies': repliesTo,
    'mail-replies-on': repliesOn,
    'session-idle-days': sessionIdleDays,
    'session-most-days': sessionMostDays,
    mode,
    port,
    host,
    data,
    handbook,
    log,
  } = parsed.data
  if ((smtpUrl === undefined) !== (mailFrom === undefined)) throw problemOf([halfMail(smtpUrl)])
  const openId = openIdOf(parsed.data)
  if (typeof openId === 'string')
    throw problemOf([`oidc-issuer is set and ${openId} is not; it takes ${aboutSetting(openId).works}.`])
  const follow = followOf(parsed.data)
  if (follow && given.has('handbook') && handbook !== follow.origin)
    throw problemOf(['follow and handbook are both set: follow alone says where the handbook is kept.'])
  const settings: Settings = {
    port,
    host,
    data,
    handbook: follow?.origin ?? handbook,
    log,
    trustedProxies,
    rateLimit,
    privateWebhooks,
    mode: mode ?? (given.has('handbook') || follow ? 'live' : 'demo'),
    sessionIdleDays,
    sessionMostDays,
    ...(url === undefined ? {} : { url }),
    ...(shortUrl === undefined ? {} : { shortUrl }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(mailFrom === undefined ? {} : { mailFrom }),
    ...(repliesTo === undefined ? {} : { replies: repliesOf(repliesTo, repliesOn) }),
    ...(openId === undefined ? {} : { openId }),
    ...(follow === undefined ? {} : { follow }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  }
  return { settings, given, warnings }
}

function faultOf(name: SettingName, given: Given): string {
  const { value, origin } = given.get(name) ?? { value: '', origin: 'default' }
  const hidden = name === 'database-url' || name === 'smtp-url' || aboutSetting(name).secret
  const written = hidden ? 'what it holds' : JSON.stringify(value)
  return `${origin}: ${written} does not work as ${name}; it takes ${aboutSetting(name).works}.`
}

/** Letters need a server and a sender. */
function halfMail(smtpUrl: string | undefined): string {
  const lacks: SettingName = smtpUrl === undefined ? 'smtp-url' : 'mail-from'
  const has: SettingName = smtpUrl === undefined ? 'mail-from' : 'smtp-url'
  return `${has} is set and ${lacks} is not; it takes ${aboutSetting(lacks).works}.`
}

const problemOf = (faults: Faults): StartProblem =>
  new StartProblem(
    faults.length === 1 ? faults.join() : `${faults.length} settings do not fit:\n- ${faults.join('\n- ')}`,
  )
