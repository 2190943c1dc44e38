const signs: Readonly<Record<string, string>> = { '.': ' dot ', '/': ' slash ', '-': ' dash ', ':': ' port ' }

/** An address as one says it: `https://go.example.com/remote` is “go dot example dot com slash remote”. */
export const spokenForm = (address: string): string =>
  address
    .replace(/^https?:\/\//, '')
    .replaceAll(/[./:-]/g, (sign) => signs[sign] ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim()
