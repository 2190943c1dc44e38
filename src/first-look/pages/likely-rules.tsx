import { EmptyState, Row, Rows, Tag } from '#design'
import type { OpenFound } from './open-found.ts'

/** Sentences that may be rules: how many of each sort, and the best twenty with their places. */
export const LikelyRules = ({ candidates, best }: OpenFound) => (
  <section aria-labelledby="rules">
    <h2 id="rules">Sentences that may be rules</h2>
    {best.length === 0 ? (
      <EmptyState says="No sentence with a limit, a lead time, an approval or a rhythm was found." />
    ) : (
      <>
        <p>
          {candidates.counted.map(([sort, times]) => `${sort}: ${times.toLocaleString('en')}`).join(' · ')}
        </p>
        <Rows>
          {best.map(({ sort, text, title, url, path, line }) => (
            <Row
              key={`${path} ${line} ${text}`}
              title={<span dir="auto">“{text}”</span>}
              about={
                <>
                  <a href={`${url}#:~:text=${fragment(text)}`}>{title}</a> · {path}, line {line}
                </>
              }
              end={<Tag>{sort}</Tag>}
            />
          ))}
        </Rows>
      </>
    )}
  </section>
)

/** The first words, which a browser looks for on the page and scrolls to. */
const fragment = (text: string): string =>
  encodeURIComponent(text.split(/\s+/).slice(0, 6).join(' ')).replaceAll('-', '%2D')
