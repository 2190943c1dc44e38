import { ActButton } from './act-button.tsx'

/** Follows a page or rule, or ends it: the same button, so that pressing it again takes it back. */
export const FollowButton = (props: {
  readonly follows: boolean
  readonly named: { readonly page?: string; readonly kind?: string; readonly name?: string }
  readonly of?: string
}) => (
  <ActButton
    action={props.follows ? '/-/follows/end' : '/-/follows'}
    says={props.follows ? 'Stop following' : 'Follow'}
    values={props.named}
    {...(props.of !== undefined && { of: props.of })}
  />
)
