import { Banner, Field, Form, submits, typedIn } from '#design'
import { enterPassword } from './enter-password.ts'
import { onTheWay } from './on-the-way.ts'
import { signInWay } from './way.ts'

/** Address and password; nobody has one unless they set it, so this needs no mail. */
export const passwordWay = signInWay<true>({
  name: 'password',
  load: async () => true,
  title: () => 'With your password',
  view(_, { frame, to, attempt }) {
    const mine = attempt?.operation === enterPassword.name ? attempt : undefined
    const typed = typedIn(mine, enterPassword.name)
    return (
      <>
        {mine && mine.refusal.fields.length === 0 && <Banner>{mine.refusal.message}</Banner>}
        <Form
          action={onTheWay('/-/sign-in/password', to)}
          once={frame.once}
          submit="Sign in"
          refusal={mine?.refusal}
          hidden={{ to }}
          keeps={false}
        >
          <Field
            name="address"
            id="password-address"
            label="Your address at work"
            kind="email"
            autocomplete="username"
            required
            {...typed('address')}
          />
          <Field
            name="password"
            label="Password"
            kind="password"
            autocomplete="current-password"
            required
            focus={mine !== undefined}
            {...withoutValue(typed('password'))}
          />
        </Form>
      </>
    )
  },
  submits: [submits(enterPassword, ({ to }) => to)],
})

/** A password that was sent stands in no page again. */
const withoutValue = ({ error }: { readonly error?: string }) => (error === undefined ? {} : { error })
