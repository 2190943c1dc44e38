import { z } from 'zod'
import { said, text } from './said-setting.ts'

const secret = text.pipe(z.string().min(1).max(1000)).optional()

/** Following a repository that lives elsewhere: without `follow` the handbook’s git is here. */
export const followShape = {
  follow: text.pipe(z.string().min(1)).optional().register(said, {
    env: 'FIRSTHAND_FOLLOW',
    about: 'a repository elsewhere that the handbook is kept in; here it is fetched from there',
    works: 'a git address such as https://git.example.com/team/handbook.git, or a folder',
    path: true,
  }),
  'follow-branch': text
    .pipe(z.string().regex(/^[\w][\w./-]*$/))
    .optional()
    .register(said, {
      env: 'FIRSTHAND_FOLLOW_BRANCH',
      about: 'the branch there that is in force here; the repository’s own first one unless said',
      works: 'the name of a branch, such as main',
      form: 'text',
    }),
  'follow-token': secret.register(said, {
    env: 'FIRSTHAND_FOLLOW_TOKEN',
    about: 'what fetches from that repository: a token, or name:password',
    works: 'a token that may read the repository, or name:password',
    form: 'text',
    secret: true,
  }),
  'follow-secret': secret.register(said, {
    env: 'FIRSTHAND_FOLLOW_SECRET',
    about: 'what that repository’s webhook proves itself with',
    works: 'the secret that is set at the webhook there',
    form: 'text',
    secret: true,
  }),
  'follow-minutes': text
    .pipe(z.string().regex(/^\d+$/))
    .transform(Number)
    .pipe(z.number().min(1).max(1440))
    .default(5)
    .register(said, {
      env: 'FIRSTHAND_FOLLOW_MINUTES',
      about: 'how often it is looked whether that repository has changed, in minutes',
      works: 'a whole number from 1 to 1440, such as 5',
    }),
}

/** The repository that is followed. */
export interface FollowSettings {
  /** As written; may hold a name and a password. */
  readonly origin: string
  readonly branch?: string
  /** Never shown. */
  readonly token?: string
  /** Of its webhook; never shown. */
  readonly secret?: string
  readonly minutes: number
}

type Given = z.output<z.ZodObject<typeof followShape>>

/** Put together; undefined where nothing is followed. */
export function followOf(given: Given): FollowSettings | undefined {
  const { follow: origin, 'follow-branch': branch, 'follow-token': token, 'follow-secret': hook } = given
  if (origin === undefined) return undefined
  return {
    origin,
    minutes: given['follow-minutes'],
    ...(branch !== undefined && { branch }),
    ...(token !== undefined && { token }),
    ...(hook !== undefined && { secret: hook }),
  }
}

export type FollowName = keyof typeof followShape
export const isFollowName = (name: string): name is FollowName => name in followShape

/** A setting as `firsthand config` shows it, never a secret. */
export function followShown(settings: FollowSettings | undefined, name: FollowName): string | undefined {
  if (!settings) return undefined
  const shown: Readonly<Record<FollowName, string | undefined>> = {
    follow: settings.origin,
    'follow-branch': settings.branch,
    'follow-token': settings.token === undefined ? undefined : '***',
    'follow-secret': settings.secret === undefined ? undefined : '***',
    'follow-minutes': String(settings.minutes),
  }
  return shown[name]
}
