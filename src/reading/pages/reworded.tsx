import { diffWordsWithSpace } from 'diff'

const longest = 4000

/** What changed in a paragraph or a sentence, word by word. */
export const Reworded = ({ was, says }: { readonly was: string; readonly says: string }) => (
  <span class="reworded" dir="auto">
    {diffWordsWithSpace(was.slice(0, longest), says.slice(0, longest)).map(({ added, removed, value }, at) =>
      removed ? <del key={at}>{value}</del> : added ? <ins key={at}>{value}</ins> : value,
    )}
  </span>
)
