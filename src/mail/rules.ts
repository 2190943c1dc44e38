import type { Ended } from './sending-store.ts'

/** Seconds before the second, third … try; after the last the letter is given up. */
const waits = [10, 30, 120, 600, 1800, 7200, 21_600, 43_200]

/** What a try failed with, as nodemailer says it. */
interface Failure {
  /** `EAUTH`, `ETLS`, `ECONNECTION`, `ETIMEDOUT`, `EENVELOPE`, … */
  readonly code?: string
  /** Of the server: 421, 550. */
  readonly responseCode?: number
}

/** A failure in our words, without anything that the letter or the server said. */
export function mailFault({ code, responseCode }: Failure): string {
  const told = responseCode === undefined ? '' : ` (${responseCode})`
  if (code === 'EAUTH') return `The mail server did not take the user name and password${told}.`
  if (code === 'ETLS') return 'The mail server did not turn to a safe connection.'
  if (code === 'EWRITE') return 'It could not be written.'
  if (code === 'EDNS') return 'The mail server’s name leads nowhere.'
  if (code === 'EENVELOPE' && isFinal({ code, responseCode }))
    return `The mail server did not take the address${told}.`
  if (responseCode !== undefined) return `The mail server did not take the letter${told}.`
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time.'
  return 'The mail server could not be reached.'
}

/** Whether the server said no for good (RFC 5321 §4.2.1) to this very letter. */
const isFinal = ({
  code,
  responseCode = 0,
}: {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
}): boolean => responseCode >= 500 && code !== 'EAUTH' && code !== 'ETLS'

/** What becomes of a letter whose try failed. */
export function afterFailure(
  failure: Failure,
  {
    tries,
    until,
    now,
  }: { readonly tries: number; readonly until: Temporal.Instant; readonly now: Temporal.Instant },
): Ended {
  const fault = mailFault(failure)
  const wait = waits[tries - 1]
  if (isFinal(failure) || wait === undefined) return { is: 'given up', fault }
  const next = now.add({ seconds: wait })
  return Temporal.Instant.compare(next, until) < 0
    ? { is: 'waiting', fault, until: next }
    : { is: 'given up', fault: `${fault} What it said held no longer.` }
}
