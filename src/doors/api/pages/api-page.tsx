import { Sheet, type Frame } from '#design'
import { nounsOf, type ApiPlace } from '../places.ts'
import { problemKinds, problemNames } from '../problem-kinds.ts'
import { HowToCall } from './how-to-call.tsx'
import { OperationEntry } from './operation-entry.tsx'

interface ApiPageProps {
  readonly places: readonly ApiPlace[]
  readonly frame: Frame
  /** Scheme and name under which this house was asked. */
  readonly origin: string
}

/** Everything the API takes and answers, to read and to try. */
export function ApiPage({ places, frame, origin }: ApiPageProps) {
  const done = places.filter(({ dry }) => !dry)
  const nouns = [...new Set(done.map(nounsOf))].toSorted()
  return (
    <Sheet
      title="The API"
      lede="Every act and every question of Firsthand, as JSON over HTTP. The same rules hold as on the screens, in the same words."
    >
      <HowToCall origin={origin} />
      <filter-sections class="needs-script">
        <div class="field">
          <label for="filter">Find an operation</label>
          <p id="filter-hint" class="field-hint">
            By name, address or what it does. The key / leads here.
          </p>
          <input id="filter" type="search" aria-describedby="filter-hint" />
          <p class="field-hint" role="status" />
        </div>
      </filter-sections>
      {nouns.map((noun) => (
        <section key={noun} class="api-nouns" aria-labelledby={`nouns-${noun}`} data-filtered>
          <h2 id={`nouns-${noun}`}>{noun}</h2>
          {done
            .filter((place) => nounsOf(place) === noun)
            .map((place) => (
              <OperationEntry key={place.operation.name} place={place} today={frame.today} origin={origin} />
            ))}
        </section>
      ))}
      <Problems />
    </Sheet>
  )
}

const Problems = () => (
  <section class="api-text" aria-labelledby="problems">
    <h2 id="problems">What is answered instead</h2>
    <p>
      Whatever is not answered comes as <code>application/problem+json</code> (RFC 9457) in one shape:{' '}
      <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code>, <code>kind</code>,{' '}
      <code>fields</code>, <code>rule</code>, <code>citation</code>, <code>nearest</code>. Its type leads
      here.
    </p>
    <dl class="api-problems">
      {problemNames.map((name) => (
        <div key={name} id={name}>
          <dt>
            {problemKinds[name].status} <code>{name}</code>: {problemKinds[name].title}
          </dt>
          <dd>{problemKinds[name].help}</dd>
        </div>
      ))}
    </dl>
  </section>
)
