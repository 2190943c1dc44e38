import {
  Card,
  CardRows,
  countInWords,
  dayInWords,
  EmptyState,
  Quote,
  Row,
  Rows,
  rulePage,
  screen,
  Sheet,
} from '#design'
import {
  answerIn,
  dayAt,
  everNamed,
  get,
  lookAs,
  missing,
  nearestName,
  todayIn,
  type Citation,
} from '#kernel'
import { labelGroup } from '#labels'
import { changesSeen } from '../changes/changes-seen.ts'
import { changesCarrying } from '../changes/changes-store.ts'
import { changeHref, type Change } from '../changes/change.ts'
import { labelsIn } from '../labels-named.ts'
import { labelHref, labelPage, listHref } from '../list-href.ts'
import { listRequests } from '../list-requests.ts'
import { project } from '../kinds/project.ts'
import { RequestRow, type ListedRequest } from '../pages/request-row.tsx'
import { boardHref } from './board-href.ts'
import { leftLabels, type LeftLabel } from './left-labels-store.ts'

interface LabelSaid {
  readonly label: string
  readonly said: string
  readonly citation: Citation
  readonly ruleHref: string
  readonly board?: string
  readonly group?: string
}

export const labelsScreen = screen<{
  readonly labels: readonly LabelSaid[]
  readonly left: readonly LeftLabel[]
}>({
  at: get('/labels'),
  title: () => 'Labels',
  load: ({ house, by }) =>
    lookAs(house, by, async (look) => ({ labels: saidIn(look), left: await leftLabels(look) })),
  view: ({ labels, left }) => (
    <Sheet title="Labels" lede="What each means and does, by the page that says so.">
      {labels.length === 0 && <EmptyState says="No page explains a label." />}
      <Rows>
        {labels.map(({ label, said }) => (
          <Row key={label} title={<a href={labelPage(label)}>{label}</a>} about={said} />
        ))}
      </Rows>
      {left.length > 0 && <h2>Carried, though no page explains them any more</h2>}
      {left.length > 0 && (
        <Rows>
          {left.map((one) => (
            <Row
              key={one.label}
              title={<a href={labelHref(one.label)}>{one.label}</a>}
              about={countInWords(one.count, 'open request carries it', 'open requests carry it')}
            >
              {one.now !== undefined && <p>It is called “{one.now}” now.</p>}
              {one.clash && (
                <p>
                  <a href={listHref({ label: `${one.label}\n${one.clash.group}::*` })}>
                    {countInWords(one.clash.count, 'of them carries', 'of them carry')} another of{' '}
                    {one.clash.group}
                  </a>
                  , so somebody has to say which stays.
                </p>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Sheet>
  ),
})

/** So many of the latest changes are listed. */
const mostChanges = 100

interface LabelProps extends LabelSaid {
  readonly requests: readonly ListedRequest[]
  readonly changes: readonly Change[]
  readonly zone: string
  readonly today: Temporal.PlainDate
}

export const labelScreen = screen<LabelProps>({
  at: get('/labels/:label'),
  title: ({ label }) => label,
  load: ({ house, by, params }) =>
    lookAs(house, by, async (look) => {
      const wanted = (params['label'] ?? '').toLowerCase()
      const all = saidIn(look)
      const found = all.find(({ label }) => label.toLowerCase() === wanted)
      if (!found) {
        const near = nearestName(
          params['label'] ?? '',
          all.map(({ label }) => label),
        )
        throw missing(`No page explains this label.${near === undefined ? '' : ` Did you mean “${near}”?`}`)
      }
      const { requests } = await answerIn(look, listRequests, { label: found.label })
      const projects = await everNamed(look, project)
      const carrying = await changesCarrying(look.db, { any: [found.label], all: [], words: '' }, mostChanges)
      return {
        ...found,
        changes: await changesSeen(look, carrying),
        zone: look.model.zone,
        requests: requests.map((one) => ({
          ...one,
          projectTitle: projects.get(one.projectId)?.title ?? one.project,
        })),
        today: todayIn(look),
      }
    }),
  view: ({ label, said, citation, ruleHref, board, group, requests, changes, zone, today }) => (
    <Sheet
      crumbs={[{ href: '/-/labels', title: 'Labels' }]}
      title={label}
      lede={said}
      margin={
        <Card heading="By the handbook">
          <Quote citation={citation} today={today} />
          <CardRows rows={[{ what: 'What was decided under it', href: ruleHref }]} />
        </Card>
      }
    >
      <p class="acts">
        {board !== undefined && <a href={boardHref({ team: board })}>The team’s board</a>}
        {group !== undefined && <a href={boardHref({ group })}>The board of {group}</a>}
        <a href={labelHref(label)}>All that carry it</a>
      </p>
      <h2>Open requests that carry it</h2>
      {requests.length === 0 && <EmptyState says="No open request carries it." />}
      <Rows>
        {requests.map((one) => (
          <RequestRow key={one.number} request={one} today={today} />
        ))}
      </Rows>
      {changes.length > 0 && <h2>Changes that carry it</h2>}
      <Rows>
        {changes.map((change) => (
          <Row
            key={change.commit}
            title={
              <a href={changeHref(change)} dir="auto">
                {change.title}
              </a>
            }
            about={`${change.author} · ${dayInWords(dayAt(change.since, zone), today)}`}
          />
        ))}
      </Rows>
    </Sheet>
  ),
})

/** Every label with what its page says of it. */
function saidIn(look: Parameters<typeof labelsIn>[0]): readonly LabelSaid[] {
  const groups = look.model.all(labelGroup)
  return labelsIn(look).flatMap(({ label, definition }) => {
    const group = groups.find(({ value }) => value.labels.some((one) => one.label === label))
    const by = definition ?? group
    if (!by) return []
    const board = definition?.value.board
    return [
      {
        label,
        said:
          definition?.said ??
          `${group?.value.labels.find((one) => one.label === label)?.means ?? ''}. ${group?.said ?? ''}`,
        citation: by.citation,
        ruleHref: rulePage(by),
        ...(board !== undefined && { board }),
        ...(group && { group: group.name }),
      },
    ]
  })
}
