/** Everything before the last `::`; undefined for a label that stands by itself. */
export const groupOf = (label: string): string | undefined => /^(.+)::/s.exec(label)?.[1]
