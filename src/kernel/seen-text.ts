/** Scripts whose words need a joiner or a non-joiner between letters (Unicode 16, §23.2). */
const joining =
  'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Java Bali'
    .split(' ')
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('')

/** A joiner between two letters of such a script, or between two pictures that are one. */
const joiner = new RegExp(
  String.raw`(?<=[${joining}])[\u200C\u200D](?=[${joining}])|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  'gu',
)

/** Shows nothing by itself, or turns the line round: marks of format, fillers, and breaks of lines. */
const unseen = /[\p{Cf}\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2028\u2029\u3164\uFFA0]/gu

/** A line as readers see it: without what shows nothing or turns the text beside it round. */
export function seenText(written: string): string {
  const kept = new Set(Array.from(written.matchAll(joiner), ({ index }) => index))
  return written.replaceAll(unseen, (sign, at: number) => (kept.has(at) ? sign : ''))
}
