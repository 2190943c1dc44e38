import { cellText, isMap } from './cell-text.ts'
import { problemText, type Said } from './problem-text.ts'
import { isRuling, rulingText } from './rulings-text.ts'

/** What an act would come to, in the words of its rulings and of the “no” it would meet. */
export function mayIText(would: unknown, said: Said): string {
  if (!isMap(would)) return cellText(would)
  const { terminal } = said
  const refusal = would['refusal']
  // What a screen of standard output shows, though a refusal is otherwise said on standard error.
  const here = { ...said, terminal: { ...terminal, paintErr: terminal.paint } }
  const head =
    would['allowed'] === true ? terminal.paint('green', 'Yes, this would be done. Nothing was changed.') : ''
  const rulings = Array.isArray(would['rulings']) ? (would['rulings'] as readonly unknown[]) : []
  const others = rulings.filter(isRuling).filter(({ outcome }) => outcome !== 'refused')
  const no = isMap(refusal) ? problemText(refusal, here) : ''
  return [head, no, ...others.map((ruling) => rulingText(ruling, terminal))].filter(Boolean).join('\n')
}
