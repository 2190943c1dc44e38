import type { Request } from './request.ts'

/**
 * The number of another request as an entry of the journal keeps it: whoever reads the entry, here or elsewhere, may not know
 * of one that is closed to others, so of that none is kept.
 */
export const mayBeTold = ({
  confidential,
  number,
}: Pick<Request, 'confidential' | 'number'>): number | null => (confidential ? null : number)
