import type { Piece, Reworded as Words } from '../pieces.ts'

const PieceOf = ({ is, text }: Piece) => {
  if (is === 'same') return <>{text}</>
  if (is === 'new') return <ins>{text}</ins>
  return <del>{text}</del>
}

/** Sentences as they were and as they are, in one: what went is struck out, what came is marked. */
export const Reworded = (props: { readonly sentences: readonly Words[]; readonly more: number }) => (
  <>
    {props.sentences.map((sentence, place) => (
      <p key={place} class="reworded">
        {sentence.map((piece, at) => (
          <PieceOf key={at} {...piece} />
        ))}
      </p>
    ))}
    {props.more > 0 && <p>and {props.more === 1 ? 'one more sentence' : `${props.more} more sentences`}</p>}
  </>
)
