import { Banner, Field, Form, Sheet, typedIn, type Attempt, type Frame } from '#design'
import type { LetterLine } from '#mail'
import { enterCode } from '../enter-code.ts'
import { sampleAddressOf } from '../sample.ts'
import { onTheWay } from '../on-the-way.ts'

/** What entering a code is drawn from. */
export interface CodeProps {
  readonly to: string
  /** The address that was typed in this browser; absent where no code works here any more. */
  readonly address?: string
  /** In the sample: what the letter would say, and whether anybody has the address. */
  readonly letter?: { readonly lines: readonly LetterLine[]; readonly meant: boolean }
  readonly attempt?: Attempt
}

/** The code that was sent is typed here. It says the same whether somebody has the address or not. */
export function CodePage({ to, address, letter, attempt }: CodeProps, frame: Frame) {
  const again = onTheWay('/-/sign-in', to)
  const refusal = attempt?.refusal
  if (address === undefined)
    return (
      <Sheet title="Type your code">
        <Banner>
          {refusal?.message ?? 'There is no code that works in this browser. Ask for a new one.'}
        </Banner>
        <p>
          <a href={again}>Ask for a code</a>
        </p>
      </Sheet>
    )
  return (
    <Sheet
      title="Type your code"
      lede={
        <>
          If <b>{address}</b> is the address of somebody who works here, a mail with eight digits is on its
          way. They work for ten minutes, in this browser.
        </>
      }
    >
      {letter && <Letter {...letter} />}
      {refusal && refusal.fields.length === 0 && <Banner>{refusal.message}</Banner>}
      <Form
        action={onTheWay('/-/sign-in/codes/entry', to)}
        once={frame.once}
        submit="Sign in"
        refusal={refusal}
        hidden={{ to }}
        keeps={false}
      >
        <Field
          name="code"
          label="Code"
          autocomplete="one-time-code"
          inputmode="numeric"
          required
          focus
          {...typedIn(attempt, enterCode.name)('code')}
        />
      </Form>
      <p>
        Nothing came? Look among unwanted mail, or <a href={again}>ask for another code</a>.
      </p>
    </Sheet>
  )
}

const Letter = ({ lines, meant }: NonNullable<CodeProps['letter']>) => (
  <section class="banner done" aria-labelledby="letter">
    <h2 id="letter">The sample sends no mail</h2>
    {meant ? (
      <>
        <p>This is what would have come:</p>
        {lines.map((line, at) => (
          <p key={at}>
            {typeof line === 'string' ? (
              line
            ) : 'code' in line ? (
              <code>{line.code}</code>
            ) : (
              'says' in line && <a href={line.open}>{line.says}</a>
            )}
          </p>
        ))}
      </>
    ) : (
      <p>
        Nobody in it has this address, so nobody would get the mail. Everybody has one: their handle, like{' '}
        {sampleAddressOf('linh')}.
      </p>
    )}
  </section>
)
