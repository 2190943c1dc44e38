const words: Readonly<Record<string, string>> = {
  code: 'with a code',
  password: 'with a password',
  provider: 'through your organisation',
  link: 'with a link',
  invitation: 'by an invitation',
  sample: 'looking at the sample',
}

/** How somebody signed in, as their page says it. */
export const howInWords = (how: string | undefined): string | undefined =>
  how === undefined ? undefined : words[how]
