import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Of one page: whether a field that is drawn already has the focus. */
export interface FirstUnfit {
  taken: boolean
}

/** Set by the layout for the whole page; parts of a page that are fetched take no focus. */
export const FirstUnfitOf = createContext<FirstUnfit | undefined>(undefined)

/** True for the first that wants the focus, in the order in which a page is drawn and read; of all others false. */
export function takesFocus(wants: boolean): boolean {
  const first = useContext(FirstUnfitOf)
  if (!wants || !first || first.taken) return false
  first.taken = true
  return true
}
