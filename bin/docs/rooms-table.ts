/** A module's folder and what its face says it is for. */
export interface Room {
  readonly folder: string
  readonly about: string
}

const [begin, end] = ['<!-- rooms: made by `npm run docs` from the faces -->', '<!-- /rooms -->']

/** The comment at the head of an `index.ts`, as one line of prose. */
export function aboutOf(face: string): string {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(face)?.[1] ?? ''
  return comment.replace(/\s*\n?\s*\*?\s+/g, ' ').trim()
}

/** The document with its table of rooms made anew; throws where it has no place for it. */
export function withRooms(document: string, rooms: readonly Room[]): string {
  const [before, rest] = document.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`There is no place for the rooms: ${begin} … ${end}`)
  const rows = rooms.map(({ folder, about }) => `| \`${folder}/\` | ${about.replaceAll('|', '\\|')} |`)
  return [
    `${before}${begin}`,
    '',
    '| room | what it is for |',
    '| --- | --- |',
    ...rows,
    '',
    `${end}${after}`,
  ].join('\n')
}
