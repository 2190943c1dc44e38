import { Banner, Field, Form, submits, typedIn } from '#design'
import type { Outgoing } from '#mail'
import { sampleAddressOf } from './sample.ts'
import { onTheWay } from './on-the-way.ts'
import { sendCode } from './send-code.ts'
import { signInWay } from './way.ts'

/** A code by mail: offered where mail leaves, and in the sample, which shows the letter instead. */
export const codeWay = (outgoing: Outgoing) =>
  signInWay<{ readonly demo: boolean }>({
    name: 'code',
    load: async ({ demo = false }) => (outgoing.ready || demo ? { demo } : undefined),
    title: () => 'With a code by mail',
    view({ demo }, { frame, to, attempt }) {
      const mine = attempt?.operation === sendCode.name ? attempt : undefined
      const typed = typedIn(mine, sendCode.name)
      return (
        <>
          {mine && mine.refusal.fields.length === 0 && <Banner>{mine.refusal.message}</Banner>}
          <Form
            action={onTheWay('/-/sign-in/codes', to)}
            once={frame.once}
            submit="Send me a code"
            refusal={mine?.refusal}
            hidden={{ to }}
            keeps={false}
          >
            <Field
              name="address"
              id="code-address"
              label="Your address at work"
              kind="email"
              autocomplete="username"
              required
              {...(demo && {
                hint: `In the sample everybody has one: their handle, like ${sampleAddressOf('linh')} or ${sampleAddressOf('noor')}.`,
              })}
              focus={mine !== undefined}
              {...typed('address')}
            />
          </Form>
        </>
      )
    },
    submits: [submits(sendCode, ({ to }) => onTheWay('/-/sign-in/code', to))],
  })
