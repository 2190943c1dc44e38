import { invalid, type Refusal } from '#kernel'

/** A picture as it is kept: its bytes alone, and its size in dots. */
export interface Bare {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** In bytes, as it is sent and as it is kept. */
export const mostBytes = 1_000_000
/** A small file may unfold to one that no browser holds. */
export const mostDots = 6000

const faults = {
  none: 'Choose a picture: JPEG, PNG or WebP, 1 MB at most.',
  large: 'This picture has more than 1 MB. Send a smaller one.',
  wide: `This picture has more than ${mostDots} dots a side. Send a smaller one.`,
  damaged: 'This picture is damaged. Open it, store it anew as JPEG, PNG or WebP, and send that.',
  other: 'This is no JPEG, PNG or WebP. Store it as one of these and send that.',
} as const

/** What is said beside the picture. */
export const pictureFault = (kind: keyof typeof faults): string => faults[kind]

export const faultIn = (kind: keyof typeof faults): Refusal =>
  invalid([{ field: 'picture', message: faults[kind] }])
