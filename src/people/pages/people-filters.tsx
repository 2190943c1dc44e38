import { Button, Field, type FieldProps } from '#design'
import { directoryHref, type DirectoryAsked } from '../directory-address.ts'
import type { DirectoryProps } from '../directory-props.ts'

/** The question that the directory answers: an address of its own, so that it can be sent to somebody. */
export function PeopleFilters({ asked, faults, teams, regions, titles, mayAskWhoLeft }: DirectoryProps) {
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const typed = (name: 'words' | 'team' | 'region' | 'title') => {
    const [value, error] = [asked[name], errorOf(name)]
    return { name, ...(value !== undefined && { value }), ...(error !== undefined && { error }) }
  }
  const title: FieldProps =
    titles.length === 0
      ? { ...typed('title'), label: 'Title' }
      : { ...typed('title'), label: 'Title', kind: 'choice', choices: titles, empty: 'Any' }
  return (
    <form class="filters" action="/-/people" role="search" aria-label="People">
      <Field {...typed('words')} label="Name, handle or title" autocomplete="off" />
      <Field {...typed('team')} label="Team" kind="choice" choices={teams} empty="Any" />
      <Field {...typed('region')} label="Region" kind="choice" choices={regions} empty="Any" />
      <Field {...title} />
      {mayAskWhoLeft && (
        <Field
          name="left"
          label="Who"
          kind="choice"
          choices={[{ value: 'true', label: 'Who left' }]}
          empty="Who works here"
          {...(asked.left && { value: asked.left })}
        />
      )}
      {asked.by && <input type="hidden" name="by" value={asked.by} />}
      <Button first>Show</Button>
    </form>
  )
}

/** What is asked for now, each a link that takes it out. */
export function ActiveFilters({ asked, team, region }: DirectoryProps) {
  const active = [
    { name: 'words', says: asked.words && `“${asked.words}”` },
    { name: 'team', says: asked.team && `Team: ${team ?? asked.team}` },
    { name: 'region', says: asked.region && `Region: ${region ?? asked.region}` },
    { name: 'title', says: asked.title && `Title: ${asked.title}` },
    { name: 'left', says: asked.left && 'Who left' },
  ] as const
  const said = active.flatMap(({ name, says }) => (says ? [{ name, says }] : []))
  if (said.length === 0) return null
  return (
    <ul class="chips" aria-label="What is asked for">
      {said.map(({ name, says }) => (
        <li key={name}>
          <a class="chip" href={directoryHref(asked, without(name))} aria-label={`Take out: ${says}`}>
            {says} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {said.length > 1 && (
        <li>
          <a href="/-/people">Everybody</a>
        </li>
      )}
    </ul>
  )
}

const without = (name: keyof DirectoryAsked) => ({ [name]: undefined })
