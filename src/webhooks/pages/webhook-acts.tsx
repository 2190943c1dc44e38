import { Button, onceName, type Frame } from '#design'
import type { Webhook } from '../store.ts'

interface WebhookActsProps {
  readonly webhook: Webhook
  readonly frame: Frame
}

/** What can be done about a program that is told. */
export function WebhookActs({ webhook: { id, stopped, channel }, frame }: WebhookActsProps) {
  const act = (noun: string, submit: string, first = false) => (
    <form method="post" action={`/-/webhooks/${id}/${noun}`}>
      <input type="hidden" name={onceName} value={`${frame.once}.${noun}`} />
      <p class="acts">
        <Button first={first}>{submit}</Button>
      </p>
    </form>
  )
  return (
    <>
      <section aria-labelledby="try">
        <h2 id="try">{stopped ? 'Have it told again' : 'Try it'}</h2>
        {stopped ? act('resumption', 'Have it told again', true) : act('tests', 'Send a test', true)}
      </section>
      {!stopped && (
        <section aria-labelledby="pause">
          <h2 id="pause">Pause it</h2>
          <p>Nothing is sent until it is told again; what is done meanwhile waits.</p>
          {act('pause', 'Pause it')}
        </section>
      )}
      {!channel && (
        <section aria-labelledby="new-secret">
          <h2 id="new-secret">New secret</h2>
          <p>The secret of now works beside the new one for 24 hours, so that nothing is lost in between.</p>
          {act('secrets', 'Make a new secret')}
        </section>
      )}
      <section aria-labelledby="end">
        <h2 id="end">End it</h2>
        <p>Nothing is sent there ever again, and what waits is given up. This cannot be taken back.</p>
        <details>
          <summary class="button">End it…</summary>
          <p>Is it this one, and for ever? To stop it for a while, pause it.</p>
          {act('end', 'Yes, end it for ever')}
        </details>
      </section>
    </>
  )
}
