/**
 * A page of a made-up handbook, the same for the same number: about 1,200 words with front matter, headings, lists, a
 * table, a fence and links to other pages, as real handbooks have them.
 */
export function madeUpPage(number: number, pages: number): string {
  const next = randomFrom(number + 1)
  const pick = (): string => words[Math.floor(next() * words.length)] ?? ''
  const some = (count: number): string => Array.from({ length: count }, pick).join(' ')
  const sentence = (): string => `${capital(some(6 + Math.floor(next() * 14)))}.`
  const link = (): string => {
    const to = Math.floor(next() * pages)
    return `[${some(2)}](/part-${to % 40}/page-${to}/)`
  }
  const paragraph = (): string =>
    `${sentence()} ${sentence()} See ${link()} for ${some(3)}. **${capital(pick())}** ${sentence()}`
  const list = (): string => Array.from({ length: 5 }, () => `- ${sentence()} ${link()}`).join('\n')
  const table = (): string =>
    [
      '| what | who | when |',
      '| --- | --- | --- |',
      ...Array.from({ length: 6 }, () => `| ${some(3)} | ${pick()} | ${some(2)} |`),
    ].join('\n')
  const fence = (): string => `\`\`\`text\n${some(20)}\n${some(12)}\n\`\`\``
  const parts = Array.from({ length: 9 }, (_, at) =>
    [
      `## ${capital(some(3))}`,
      paragraph(),
      list(),
      ...(at % 3 === 0 ? [table()] : []),
      ...(at % 4 === 0 ? [fence()] : []),
    ].join('\n\n'),
  )
  const title = capital(some(3))
  return `---\ntitle: ${title}\ndescription: ${capital(some(8))}\n---\n\n${paragraph()}\n\n${parts.join('\n\n')}\n`
}

const words =
  'budget campaign review owner channel region launch partner event request template weekly month quarter team manager brief asset landing page approval draft publish report figure lead nurture track cadence agenda meeting decision proposal customer story quote analyst press release social paid organic search engine keyword audience segment message position the a of to and in for with on by from as is are must should may at least before after each every within days hours label issue board stage gate plan goal result metric forecast spend invoice vendor contract legal brand design copy edit translate record archive share'.split(
    ' ',
  )

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The mulberry32 generator: numbers from 0 to 1, the same row for the same seed. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
