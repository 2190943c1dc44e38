import { Button } from '#design'

/**
 * An act of one button: what goes along, and the act's address. Sent twice it comes to the same, so that it needs no mark of its
 * own, and a page with it stays the same page for who has read it.
 */
export function ActButton(props: {
  readonly action: string
  readonly says: string
  /** Of what, for who only hears the button: `Paid social`. */
  readonly of?: string
  readonly values: Readonly<Record<string, string | undefined>>
}) {
  const { action, says, of, values } = props
  const sent = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
  return (
    <form method="post" action={action}>
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
