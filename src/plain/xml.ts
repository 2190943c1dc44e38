/** What XML 1.0 has no place for (§2.2): control characters, halves of a pair, and the two that are no characters. */
const noCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in XML, between tags and in attributes; what XML has no place for is left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(noCharacter, '')
    .replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign)
