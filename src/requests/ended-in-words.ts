import { capital } from '#kernel'
import type { Request } from './request.ts'

const words = { done: 'closed', declined: 'declined', duplicate: 'there twice' } as const

/** `Declined: Not this year.` */
export const endedInWords = ({ outcome, why }: NonNullable<Request['ended']>): string =>
  `${capital(words[outcome])}${why === undefined ? '.' : `: ${why}`}`
