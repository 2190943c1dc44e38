import { Form, type Frame } from '#design'
import { campaignHref } from '../holders.ts'
import type { Campaign } from '../store.ts'

/** Takes back that a campaign was called off. */
export const TakeBack = ({ campaign, frame }: { readonly campaign: Campaign; readonly frame: Frame }) => (
  <section aria-labelledby="take-back">
    <h2 id="take-back">Is it to happen after all?</h2>
    <Form
      action={`${campaignHref(campaign)}/restoration`}
      once={frame.once}
      submit="Take back that it was called off"
    >
      <p>It takes its places again if they are still free.</p>
    </Form>
  </section>
)
