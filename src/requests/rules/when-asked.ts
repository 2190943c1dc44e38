import { fitsWhere } from '#model'
import type { Field } from '../kinds/form.ts'
import { answerField } from './answers.ts'

/** What can be said in a field of which one answer is chosen, as it is sent and as it is judged; nothing else can be listed. */
function choicesOf({ type, multiple, options }: Field): readonly (readonly [string, string | boolean])[] {
  if (type === 'yes-no')
    return [
      ['yes', true],
      ['no', false],
    ]
  return type === 'dropdown' && !multiple ? options.map((option) => [option, option]) : []
}

/** With which choices before it a field is asked; what depends on more than choices is asked with all of them. */
export const whenAsked = (
  form: readonly Field[],
  { where }: Field,
): readonly (readonly [string, readonly string[]])[] =>
  (where?.parts ?? []).flatMap((part) => {
    const before = form.find(({ id }) => id === part.fact)
    const choices = before ? choicesOf(before) : []
    if (choices.length === 0) return []
    const fits = (facts: Readonly<Record<string, string | boolean>>): boolean =>
      fitsWhere({ parts: [part] }, facts).fits
    const fitting = choices.flatMap(([sent, judged]) => (fits({ [part.fact]: judged }) ? sent : []))
    return [[answerField(part.fact), fits({}) ? ['', ...fitting] : fitting]]
  })
