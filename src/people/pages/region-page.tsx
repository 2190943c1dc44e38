import { Cite, countInWords, listInWords, Sheet } from '#design'
import { capital } from '#kernel'
import { directoryHref } from '../directory-address.ts'
import { personHref, regionHref, teamHref } from '../hrefs.ts'
import type { RegionSeen } from '../region-seen.ts'
import { Fact, Links } from './fact.tsx'
import { NamedRows } from './named-rows.tsx'
import { Vacant } from './vacant.tsx'

/** What a region's page is drawn from. */
export interface RegionProps {
  readonly seen: RegionSeen
  /** The clock there: `09:12 on Thu 14 January`. */
  readonly clock?: string
  readonly today: Temporal.PlainDate
}

/** A region: its places, the time there, who leads what, and which teams work in it. */
export const RegionPage = ({ seen, clock, today }: RegionProps) => {
  const { region, parts, count, teams, rules } = seen
  return (
    <Sheet
      crumbs={[
        { title: 'Regions', href: '/-/regions' },
        ...(region.partOf ? [{ title: region.partOf.title, href: regionHref(region.partOf.name) }] : []),
      ]}
      title={region.title}
      lede={`${listInWords(region.placesInWords)}.`}
    >
      <dl class="facts">
        <Fact term="Time there now">{clock}</Fact>
        <Fact term="Zone">{region.zone}</Fact>
        <Fact term="Part of">
          {region.partOf && <a href={regionHref(region.partOf.name)}>{region.partOf.title}</a>}
        </Fact>
        <Fact term="Regions in it">
          {parts.length > 0 && (
            <Links all={parts.map(({ name, title }) => ({ title, href: regionHref(name) }))} />
          )}
        </Fact>
        <Fact term="People">
          <a href={directoryHref({ page: 1 }, { region: region.name })}>
            {countInWords(count, 'person', 'people')}
          </a>
        </Fact>
        <Fact term="Teams">
          {teams.length > 0 && (
            <Links all={teams.map(({ name, title }) => ({ title, href: teamHref(name) }))} />
          )}
        </Fact>
        <Fact term="The page says">
          <Cite citation={region.citation} today={today} />
        </Fact>
      </dl>
      <Leads {...seen} today={today} />
      <NamedRows id="rules" heading="Rules that name it" all={rules} today={today} />
    </Sheet>
  )
}

/** Who leads what; an area that has a lead elsewhere and none here is said. */
const Leads = ({ region, today }: RegionSeen & { readonly today: Temporal.PlainDate }) => (
  <section aria-labelledby="leads">
    <h2 id="leads">Who leads what</h2>
    {region.leads.length === 0 ? (
      <p class="vacant">No region says who leads anything yet.</p>
    ) : (
      <dl class="facts">
        {region.leads.map(({ area, lead }) => (
          <Fact key={area} term={capital(area)}>
            {lead ? (
              <a href={personHref(lead.handle)}>{lead.name}</a>
            ) : (
              <Vacant says={`Nobody leads ${area} here`} citation={region.citation} today={today} />
            )}
          </Fact>
        ))}
      </dl>
    )}
  </section>
)
