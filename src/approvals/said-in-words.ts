import type { Round } from './round.ts'

/** What came of one: who decided it and what they said; undefined where nobody has. */
export function saidInWords({ decided, ended, votes }: Round): string | undefined {
  if (!decided)
    return ended?.how === 'over'
      ? 'Over before anybody decided.'
      : ended?.how === 'taken back'
        ? `Taken back${ended.why === undefined ? '.' : `: ${ended.why}`}`
        : undefined
  const outcome = decided.outcome === 'given' ? 'Approved' : 'Refused'
  const verdict = decided.outcome === 'given' ? 'yes' : 'no'
  const words = votes.filter((vote) => vote.verdict === verdict && vote.takenBackAt === undefined)
  const who = words.map(({ who: { name } }) => name).join(', ') || decided.who.name
  const why = words.flatMap((vote) => vote.why ?? []).at(-1)
  return `${outcome} by ${who}${why === undefined ? '.' : `: ${why}`}${ended ? ' It counts no more since something changed.' : ''}`
}
