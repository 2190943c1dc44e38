import { join } from 'node:path'
import { z } from 'zod'
import { root, usualFolder } from '../root.ts'
import { followShape, type FollowSettings } from './follow-settings.ts'
import { openIdShape, type OpenIdSettings } from './openid-settings.ts'
import { said, text, type Said } from './said-setting.ts'
import { isListening, type RepliesSettings } from './replies-settings.ts'
import { isSender } from './sender.ts'
import { areProxies } from './trusted-proxies.ts'

const number = text.pipe(z.string().regex(/^\d+$/)).transform(Number)
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Every setting of a deployment. The handbook's own `firsthand.yml` holds other ones. */
export const settingsSchema = z.object({
  port: number.pipe(z.number().max(65_535)).default(3000).register(said, {
    env: 'PORT',
    about: 'where it listens',
    works: 'a whole number from 0 to 65535, such as 3000',
  }),
  host: text
    .pipe(z.string().regex(/^[\w.:-]+$/))
    .default('127.0.0.1')
    .register(said, {
      env: 'FIRSTHAND_HOST',
      about: 'the address it listens on',
      works: 'an address or a host name, such as 127.0.0.1, or 0.0.0.0 for every network',
    }),
  url: text
    .pipe(z.url({ protocol: /^https?$/ }))
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .register(said, {
      env: 'FIRSTHAND_URL',
      about: 'the address that people open',
      works: 'an address such as https://handbook.example.com',
    }),
  'short-url': text
    .pipe(z.url({ protocol: /^https?$/ }))
    .transform((value) => value.replace(/\/+$/, ''))
    .optional()
    .register(said, {
      env: 'FIRSTHAND_SHORT_URL',
      about: 'the address before the names of short links, where one of their own leads here',
      works: 'an address such as https://go.example.com',
    }),
  data: text.pipe(z.string().min(1)).default(usualFolder()).register(said, {
    env: 'FIRSTHAND_DATA',
    about: 'the folder for everything it keeps',
    works: 'a folder, such as ./data',
    path: true,
  }),
  handbook: text.pipe(z.string().min(1)).default(join(root, 'sample')).register(said, {
    env: 'FIRSTHAND_HANDBOOK',
    about: 'the handbook: a folder, a git bundle or a git address',
    works: 'a folder, a git bundle or a git address',
    path: true,
  }),
  'database-url': text
    .pipe(z.url({ protocol: /^postgres(ql)?$/ }))
    .optional()
    .register(said, {
      env: 'DATABASE_URL',
      about: 'another PostgreSQL than the one that comes along',
      works: 'an address such as postgres://user:password@db.example.com:5432/firsthand',
    }),
  mode: text
    .pipe(z.enum(['demo', 'live']))
    .optional()
    .register(said, {
      env: 'FIRSTHAND_MODE',
      about: 'demo shows the sample as any of its people; live does not',
      works: 'demo or live',
    }),
  'trusted-proxies': text.pipe(z.string().refine(areProxies)).default('').register(said, {
    env: 'FIRSTHAND_TRUSTED_PROXIES',
    about: 'proxies before it, whose word for who asks is believed',
    works: 'addresses and ranges with commas between them, such as loopback, 10.0.0.0/8, 2001:db8::/32',
  }),
  'rate-limit': z
    .union([text.pipe(z.literal('off')), number.pipe(z.number().min(10).max(1_000_000))])
    .default(600)
    .register(said, {
      env: 'FIRSTHAND_RATE_LIMIT',
      about: 'requests a minute of somebody signed in; all other limits follow from it',
      works: 'a whole number from 10 to 1000000, such as 600, or off',
    }),
  'private-webhooks': text
    .pipe(z.enum(['allow', 'refuse']))
    .default('refuse')
    .register(said, {
      env: 'FIRSTHAND_PRIVATE_WEBHOOKS',
      about: 'whether webhooks may lead to addresses of the own network, over http as well',
      works: 'allow or refuse',
    }),
  'smtp-url': text
    .pipe(z.url({ protocol: /^smtps?$/ }))
    .optional()
    .register(said, {
      env: 'FIRSTHAND_SMTP_URL',
      about: 'the mail server that letters go out through; without it nobody is sent a code',
      works: 'an address such as smtps://user:password@mail.example.com, or smtp://mail.example.com:587',
    }),
  'mail-from': text.pipe(z.string().refine(isSender)).optional().register(said, {
    env: 'FIRSTHAND_MAIL_FROM',
    about: 'whom letters are from',
    works: 'an address such as handbook@example.com, or Marketing handbook <handbook@example.com>',
  }),
  'mail-replies': text
    .pipe(
      z.string().refine((written) => isSender(written) && !written.includes('<') && !written.includes('+')),
    )
    .optional()
    .register(said, {
      env: 'FIRSTHAND_MAIL_REPLIES',
      about:
        'the address that answers to letters go to, with a + and a secret in it; without it nobody answers by mail',
      works: 'an address without a +, such as replies@handbook.example.com',
    }),
  'mail-replies-on': text.pipe(z.string().refine(isListening)).default('127.0.0.1:2525').register(said, {
    env: 'FIRSTHAND_MAIL_REPLIES_ON',
    about: 'where the mail server hands over what comes to that address, by SMTP',
    works: 'an address and a port, such as 127.0.0.1:2525',
  }),
  'session-idle-days': number.pipe(z.number().min(1).max(400)).default(30).register(said, {
    env: 'FIRSTHAND_SESSION_IDLE_DAYS',
    about: 'days after which a browser that does not come back is signed out',
    works: 'a whole number from 1 to 400, such as 30',
  }),
  'session-most-days': number.pipe(z.number().min(1).max(400)).default(180).register(said, {
    env: 'FIRSTHAND_SESSION_MOST_DAYS',
    about: 'days after which a browser is signed out in any case',
    works: 'a whole number from 1 to 400, such as 180',
  }),
  ...followShape,
  ...openIdShape,
  log: text
    .pipe(z.enum(levels))
    .default('info')
    .register(said, {
      env: 'FIRSTHAND_LOG',
      about: 'how much it logs',
      works: `one of ${levels.join(', ')}`,
    }),
})

/** The settings in force. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Without a slash at its end; when absent, the address it listens on. */
  readonly url?: string
  /** Without a slash at its end; when absent, short links stand below `/-/go`. */
  readonly shortUrl?: string
  readonly data: string
  readonly handbook: string
  /** The repository elsewhere that the handbook is fetched from again and again; absent where its git is here. */
  readonly follow?: FollowSettings
  readonly databaseUrl?: string
  readonly mode: 'demo' | 'live'
  readonly privateWebhooks: 'allow' | 'refuse'
  readonly smtpUrl?: string
  readonly mailFrom?: string
  /** Where answers to letters come in; absent where nobody answers by mail. */
  readonly replies?: RepliesSettings
  readonly sessionIdleDays: number
  readonly sessionMostDays: number
  /** The identity provider where people sign in; absent where none is named. */
  readonly openId?: OpenIdSettings
  readonly log: (typeof levels)[number]
  /** Addresses, ranges and `loopback`, with commas between them; empty for none. */
  readonly trustedProxies: string
  /** Requests a minute of somebody signed in. */
  readonly rateLimit: number | 'off'
}

export type SettingName = keyof typeof settingsSchema.shape
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[]

/** What is known of a setting beside its schema. */
export function aboutSetting(name: SettingName): Said {
  const known = said.get(settingsSchema.shape[name])
  if (!known) throw new Error(`The setting ${name} says nothing of itself.`)
  return known
}
