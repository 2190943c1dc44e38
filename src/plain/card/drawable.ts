/** Pictures, marks that only say how a letter looks or which way it reads, and controls: a title is read without them. */
const ornaments = /[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}\u20E3]/gu

/** What both our fonts have: Latin with its accents, Vietnamese, Greek, Cyrillic, and the signs of running text. */
const ours = new RegExp(
  `^[${[
    String.raw` -~\u00A0-\u012B\u012E-\u0131\u0134-\u0148\u014A-\u0165\u0168-\u017F`,
    String.raw`\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u1EA0-\u1EF9`,
    String.raw`\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u0490-\u0493`,
    String.raw`\u2010\u2012-\u2015\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2025\u2026\u2030\u2032\u2033\u2039\u203A`,
    String.raw`\u20AC\u2122\u2190-\u2193\u2212`,
  ].join('')}]*$`,
  'u',
)

/** Words as they are drawn; undefined where a letter is of a script that our fonts do not have, as no boxes are drawn. */
export function drawable(text: string): string | undefined {
  const words = text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(ornaments, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  return words !== '' && ours.test(words) ? words : undefined
}
