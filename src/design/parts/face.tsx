import { initials } from '../words/initials.ts'

/** So many quiet colours there are, `hue-0` and on in `face.css`. */
const hues = 8

/** The same for the same word everywhere and always (FNV-1a). */
function hueOf(word: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(word.slice(0, 200))) hash = Math.imul(hash ^ byte, 0x01000193)
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 12)) >>> 0) % hues
}

export interface FaceProps {
  readonly name: string
  /** Handle: who keeps it keeps the colour, also under another name. */
  readonly handle?: string | undefined
  /** Address of a picture; initials are drawn where there is none. */
  readonly picture?: string | undefined
  readonly large?: boolean
}

/** A person as a disc; the name always stands beside it. */
export function Face({ name, handle, picture, large = false }: FaceProps) {
  const look = large ? 'face large' : 'face'
  const side = large ? 72 : 28
  return picture === undefined ? (
    <span class={`${look} hue-${hueOf(handle ?? name)}`} aria-hidden="true">
      {initials(name)}
    </span>
  ) : (
    <img class={look} src={picture} alt="" width={side} height={side} loading="lazy" decoding="async" />
  )
}
