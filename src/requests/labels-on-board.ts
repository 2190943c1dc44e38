import type { Look } from '#kernel'
import { label } from '#labels'
import { team } from '#people'

/** The labels that put a request on a team's board; undefined where there is no such team. */
export function labelsOnBoard(
  { model }: Pick<Look, 'model'>,
  written: string,
): readonly string[] | undefined {
  const wanted = written.trim().toLowerCase()
  const found = model
    .all(team)
    .find(({ name, title }) => name.toLowerCase() === wanted || title.toLowerCase() === wanted)
  return found && model.all(label).flatMap(({ name, value }) => (value.board === found.name ? [name] : []))
}
