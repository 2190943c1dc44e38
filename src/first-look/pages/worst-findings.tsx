import { EmptyState, Row, Rows, Tag } from '#design'
import { counted } from '../on-home.ts'
import type { OpenFound } from './open-found.ts'

/** The ten worst of what is wrong, with file, line and what would work. */
export const WorstFindings = ({ findings, worst }: OpenFound) => (
  <section aria-labelledby="wrong">
    <h2 id="wrong">What is broken</h2>
    {worst.length === 0 ? (
      <EmptyState says="Nothing is: every link leads somewhere, and every page could be read." />
    ) : (
      <>
        <p>
          {counted(findings.errors, 'error')} and {counted(findings.warnings, 'warning')}. The worst of them,
          by what readers lose and how many pages lead there:
        </p>
        <Rows>
          {worst.map(({ severity, message, mend, path, line, places, url }) => (
            <Row
              key={`${path} ${line} ${message}`}
              title={`${message}${mend === undefined ? '' : ` ${mend}`}`}
              about={
                <>
                  {url ? <a href={url}>{path}</a> : path}, line {line}
                  {places > 1 && ` and ${counted(places - 1, 'other place')}`}
                </>
              }
              end={severity === 'error' && <Tag state="wait">error</Tag>}
            />
          ))}
        </Rows>
      </>
    )}
  </section>
)
