/** What XML 1.0 has no place for (§2.2), and what it discourages: controls but tabs and line ends, and the two that are no characters. */
const noCharacter = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

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
