import { seenText } from '#kernel'
import type { FileType } from './file-types.ts'

const longest = 150

/**
 * What a file is called here: its name without the folders it lay in, what nobody sees, and what a system cannot keep. It
 * ends as its content does, so that nothing that is saved runs as something else.
 */
export function fileName(sent: string, { ends }: FileType): string {
  const [usual = 'txt'] = ends
  const last = seenText(sent.toWellFormed().normalize('NFC')).split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}"*:<>?|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const ending = /\.([a-z\d]{1,8})$/i.exec(plain)?.[1] ?? ''
  const [stem, end] = ends.includes(ending.toLowerCase())
    ? [plain.slice(0, -ending.length - 1), ending]
    : [plain, usual]
  // Cut between characters, not within one.
  const short = Array.from(stem).slice(0, longest).join('').trim()
  return `${short === '' ? 'file' : short}.${end}`
}
