import type { Claim } from './claim.ts'
import type { Known } from './known.ts'
import type { ReadBlock } from './read-fence.ts'
import type { KeyPath } from './written.ts'

export interface Disagreement {
  readonly path: KeyPath
  readonly message: string
  readonly mend: string
}

/** Which sentence a block quotes, and where the paragraph says something else than the block. */
export interface Agreement {
  readonly quote: string
  readonly disagreements: readonly Disagreement[]
}

export function agreementOf(
  block: ReadBlock,
  _claims: readonly Claim[],
  _known: Known,
  _title: string,
): Agreement {
  const { paragraph } = block.fence
  return { quote: paragraph?.sentences[0] ?? paragraph?.text ?? '', disagreements: [] }
}
