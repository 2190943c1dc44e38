import { refusalTitles } from '#kernel'

/** One sort of answer that is not what was asked for. */
interface ProblemKind {
  readonly status: number
  readonly title: string
  /** What to do about it, as the page of the API says. */
  readonly help: string
}

/** Every sort, by the name that stands behind the `#` of a problem's type. */
export const problemKinds = {
  unreadable: {
    status: 400,
    title: 'This cannot be read',
    help: 'The request is not what HTTP, UTF-8 or JSON allow. The detail names line and column, the key that stands twice, or the header. Nothing was done.',
  },
  'unknown-token': {
    status: 401,
    title: 'This token opens nothing',
    help: 'It is made up, revoked or past its last day, or whoever it acted for has left. Make a new one and send it as Authorization: Bearer.',
  },
  forbidden: {
    status: 403,
    title: refusalTitles.forbidden,
    help: 'Without a token only what strangers may see is open. With one, the detail names the scope that it lacks, or who may.',
  },
  missing: {
    status: 404,
    title: refusalTitles.missing,
    help: 'There is no such thing, or not for you. Where a name is close to one that is there, nearest has it.',
  },
  'wrong-method': {
    status: 405,
    title: 'Not by this method',
    help: 'The address is right; the Allow header lists the methods that it takes.',
  },
  late: {
    status: 408,
    title: 'That took too long',
    help: 'The body did not arrive within a minute. Send it again, in smaller parts over a slow line.',
  },
  conflict: {
    status: 409,
    title: refusalTitles.conflict,
    help: 'A rule of the handbook says no, or something else came first. Citation has the sentence, its lines and the version; nearest has what would work, with the fields to change.',
  },
  'too-large': {
    status: 413,
    title: 'That is too large',
    help: 'JSON may have a megabyte, CSV five. Send it in smaller parts.',
  },
  'wrong-type': {
    status: 415,
    title: 'Not in this form',
    help: 'Send application/json in UTF-8; text/csv too, where the operation takes it.',
  },
  invalid: {
    status: 422,
    title: refusalTitles.invalid,
    help: 'Each of fields names one that does not fit, by its path, and says what would.',
  },
  'too-many': {
    status: 429,
    title: 'One after the other',
    help: 'Wait as many seconds as the Retry-After header says, then send it again. With an Idempotency-Key that is safe for writes too.',
  },
  fault: {
    status: 500,
    title: 'Something broke here',
    help: 'It is our mistake; the detail says whether anything was changed. Whoever runs this place finds it in the log by faultId.',
  },
  'not-ready': {
    status: 503,
    title: 'Back in a moment',
    help: 'Firsthand is starting, ending, or has too much to do. Wait as the Retry-After header says.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>

export type ProblemName = keyof typeof problemKinds

/** By name, in the order of their status. */
export const problemNames = Object.keys(problemKinds) as readonly ProblemName[]
