/** First letters of the first and the last name: `ML`. */
export function initials(name: string): string {
  const names = name.trim().split(/\s+/)
  const ends = names.length > 1 ? [names[0], names.at(-1)] : [names[0]]
  return ends
    .map((part) =>
      String.fromCodePoint(part?.codePointAt(0) ?? 32)
        .trim()
        .toUpperCase(),
    )
    .join('')
}

/** A person as a disc; the name always stands beside it. */
export const Face = ({ name }: { readonly name: string }) => (
  <span class="face" aria-hidden="true">
    {initials(name)}
  </span>
)
