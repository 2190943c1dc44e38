import type { ApiPlace } from '../places.ts'

interface TryOperationProps {
  readonly place: ApiPlace
  readonly example: Readonly<Record<string, unknown>>
}

/** A form that sends the operation and shows what came back; it needs script, the line for a terminal does not. */
export function TryOperation({ place, example }: TryOperationProps) {
  const { operation, method, path } = place
  const id = `try-${operation.name}`
  return (
    <try-operation class="needs-script" method={method} path={`/api${path}`}>
      <h3>Try it</h3>
      <form class="form">
        <div class="field">
          <label for={id}>What to send, as JSON</label>
          <textarea id={id} name="input" rows={4} spellcheck={false} autocomplete="off">
            {JSON.stringify(example, undefined, 2)}
          </textarea>
        </div>
        {operation.does === 'act' && (
          <label class="api-dry">
            <input type="checkbox" name="dry" checked /> Only ask: may I?
          </label>
        )}
        <p class="acts">
          <button class="button" type="submit">
            Send
          </button>
        </p>
        <p class="api-status" role="status" />
      </form>
    </try-operation>
  )
}
