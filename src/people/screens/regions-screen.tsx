import { EmptyState, listInWords, Row, Rows, screen, Sheet } from '#design'
import { get, lookAs } from '#kernel'
import { regionHref } from '../hrefs.ts'
import { region } from '../kinds/region.ts'
import { regionsSaid } from '../region-seen.ts'

type Regions = Awaited<ReturnType<typeof regionsSaid>>

const RegionsPage = ({ regions }: { readonly regions: Regions }) => (
  <Sheet
    crumbs={[{ title: 'People', href: '/-/people' }]}
    title="Regions"
    lede="The parts of the world that pages speak of."
  >
    {regions.length === 0 ? (
      <EmptyState says="No page defines a region yet." />
    ) : (
      <Rows>
        {regions.map(({ name, title, placesInWords, leads }) => (
          <Row
            key={name}
            title={<a href={regionHref(name)}>{title}</a>}
            about={listInWords(placesInWords)}
            end={leads.some(({ lead }) => lead === undefined) && 'without a lead for something'}
          />
        ))}
      </Rows>
    )}
  </Sheet>
)

/** The regions, in the order of pages. */
export const regionsScreen = screen<{ readonly regions: Regions }>({
  at: get('/regions'),
  title: () => 'Regions',
  load: ({ house, by }) =>
    lookAs(house, by, async (look) => ({ regions: await regionsSaid(look, look.model.all(region)) })),
  view: (props) => <RegionsPage {...props} />,
})
