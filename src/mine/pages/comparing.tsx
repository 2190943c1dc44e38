import { Banner } from '#design'

/** What stands in place of what changed while versions are compared for the first time. */
export const Comparing = (props: { readonly here: string }) => (
  <Banner>
    What changed since you last read is being compared, which takes a moment the first time.{' '}
    <a href={props.here}>Look again</a>
  </Banner>
)
