import { Button, onceName, type Frame } from '#design'

/** An act of one button: what goes along, and the act's address. */
export function ActButton(props: {
  readonly action: string
  readonly says: string
  /** Of what, for who only hears the button: `Paid social`. */
  readonly of?: string
  readonly values: Readonly<Record<string, string | undefined>>
  readonly frame: Frame
}) {
  const { action, says, of, values, frame } = props
  const sent = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
  // Two buttons of a page are two acts; the end of what they name tells them apart, however long it is.
  const key = sent.map(({ value }) => value.slice(-40)).join(' ')
  return (
    <form method="post" action={action}>
      <input type="hidden" name={onceName} value={`${frame.once}.${action}.${key}`} />
      {sent.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>
        {says}
        {of !== undefined && <span class="unseen">: {of}</span>}
      </Button>
    </form>
  )
}
