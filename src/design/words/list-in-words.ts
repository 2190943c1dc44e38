const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** `a, b and c`; nothing for an empty list. */
export const listInWords = (items: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  lists[joint].format(items)
