/** Why somebody is told, the strongest first: who is told of one thing for several reasons is told for this one. */
export const reasons = [
  'mentioned',
  'asked',
  'assigned',
  'yours',
  'took-part',
  'answers',
  'bound',
  'follows',
] as const
export type Reason = (typeof reasons)[number]

/** How letters of a reason come. */
export const mailWays = ['at-once', 'daily', 'weekly', 'never'] as const
export type MailWay = (typeof mailWays)[number]

/** What somebody chose for a reason: whether it stands in their list here, and how it comes by mail. */
export interface Choice {
  readonly here: boolean
  readonly mail: MailWay
}

interface Said {
  /** After “because”: what holds for who reads it. */
  readonly because: string
  /** What the settings call it. */
  readonly title: string
  readonly about: string
  /** Until somebody chooses. */
  readonly usually: Choice
}

const direct: Choice = { here: true, mail: 'at-once' }

/** What each reason is called, and what comes of it until somebody chooses. */
export const reasonSaid: Readonly<Record<Reason, Said>> = {
  mentioned: {
    because: 'you are mentioned',
    title: 'Somebody mentions you',
    about: 'Your handle, or the name of a team you are in, in a comment or a request.',
    usually: direct,
  },
  asked: {
    because: 'it waits for you',
    title: 'Something waits for you',
    about: 'An approval, an exception or an answer that is yours to give.',
    usually: direct,
  },
  assigned: {
    because: 'you are assigned',
    title: 'Something becomes yours',
    about: 'It was assigned or handed over to you.',
    usually: direct,
  },
  yours: {
    because: 'it is yours',
    title: 'Somebody else acts on what is yours',
    about: 'What you planned, asked for or are assigned was changed, moved, called off or let through.',
    usually: direct,
  },
  'took-part': {
    because: 'you took part',
    title: 'It goes on where you took part',
    about: 'You commented, voted or handed it over.',
    usually: { here: true, mail: 'daily' },
  },
  answers: {
    because: 'you answer for the page',
    title: 'A page you answer for says something else',
    about: 'A rule there came, changed or went.',
    usually: { here: true, mail: 'daily' },
  },
  bound: {
    because: 'it binds you',
    title: 'A rule that binds you says something else',
    about: 'By your title, your team, your region, or as it holds for everybody.',
    usually: { here: true, mail: 'weekly' },
  },
  follows: {
    because: 'you follow it',
    title: 'What you follow changes',
    about: 'Pages, rules and work that you follow.',
    usually: { here: true, mail: 'daily' },
  },
}

/** Reasons that reach somebody although they muted the thing: it is about them. */
export const goesPastMute = (reason: string): boolean =>
  reason === 'mentioned' || reason === 'asked' || reason === 'assigned'

export const isReason = (written: string): written is Reason => reasons.some((one) => one === written)

/** The stronger of two. */
export const stronger = (one: Reason, other: Reason): Reason =>
  reasons.indexOf(one) <= reasons.indexOf(other) ? one : other
