import { Row, Rows } from '#design'
import { counted } from '../on-home.ts'
import type { OpenFound } from './open-found.ts'

const mostDialects = 14

/** Pages, ways of writing, people and who can read it. */
export const WhatThereIs = ({
  pages,
  files,
  words,
  apart,
  languages,
  dialects,
  people,
  readersDecided,
}: OpenFound) => (
  <section aria-labelledby="there-is">
    <h2 id="there-is">What there is</h2>
    <Rows>
      <Row
        title={`${counted(pages, 'page')}, ${counted(words, 'word')}`}
        about={[
          counted(files, 'file'),
          languages.length > 0 &&
            `written in ${languages.map(([name, times]) => `${languageName(name)} (${times.toLocaleString('en')})`).join(', ')}`,
          apart > 0 && `${counted(apart, 'page')} for some people only, not looked at`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Row
        title="How it is written"
        about={
          dialects.length === 0
            ? 'In plain Markdown.'
            : dialects
                .slice(0, mostDialects)
                .map(
                  ([name, times, on]) => `${name}: ${times.toLocaleString('en')} on ${counted(on, 'page')}`,
                )
                .join(' · ') +
              (dialects.length > mostDialects ? ` · and ${dialects.length - mostDialects} more` : '')
        }
      />
      <Row
        title="People"
        about={[
          people.listed
            ? `${counted(people.listed.count, 'person').replace('persons', 'people')} in ${people.listed.path}`
            : 'No list of people',
          people.owners && `${counted(people.owners.count, 'owner')} in ${people.owners.path}`,
          people.handles > 0 &&
            `${counted(people.handles, 'handle')} in the text, most often ${people.often.map(([name]) => `@${name}`).join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Row
        title="Who can read it"
        about={
          readersDecided
            ? 'As firsthand.yml says. Each page says it at its end.'
            : 'People who are signed in, and nobody else, until firsthand.yml says otherwise.'
        }
      />
    </Rows>
  </section>
)

const names = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
