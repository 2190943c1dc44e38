/**
 * `--team`, `=`, `fi` are one word that bash took apart; for what comes next `--team=fi` and `--team fi` are the same, so
 * the value stands alone.
 */
export function joinedWords(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1
    const inside = /^(--[\w-]+)=(.*)$/s.exec(word)
    if (inside) joined.push(inside[1] ?? '', inside[2] ?? '')
    else if (word !== '=' || !joined.at(-1)?.startsWith('--')) joined.push(word)
    else if (isLast) joined.push('')
  }
  return joined
}
