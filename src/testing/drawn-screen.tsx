import { expect } from 'vitest'
import { Layout, pageMarkup, type Attempt, type Screen, type Visit } from '#design'
import { perform, Refusal, visitor, type House, type Operation, type Person } from '#kernel'
import { faultsInMarkup } from './faults-in-markup.ts'
import { testFrame } from './test-frame.ts'
import { writeForLooking } from './write-for-looking.ts'

/** What a test says of a visit; a visitor's without anything unless told otherwise. */
export type TestVisit = Partial<Omit<Visit, 'query'>> & { readonly house: House; readonly query?: string }

/** The main part of a screen as a browser gets it; its markup has to be valid whatever it shows. */
export async function drawnScreen<Props>(screen: Screen<Props>, visit: TestVisit): Promise<string> {
  const { by = visitor, query = '', demo = false } = visit
  const props = await screen.load({ params: {}, ...visit, by, query: new URLSearchParams(query) })
  const frame = { ...testFrame(`/-${screen.at.path}`, by), demo }
  const markup = pageMarkup(
    <Layout frame={frame} title={screen.title(props)}>
      {screen.view(props, frame)}
    </Layout>,
  )
  writeForLooking(screen.at.path.replaceAll(/\W+/g, '-'), markup)
  expect(await faultsInMarkup(markup)).toEqual([])
  return markup.slice(markup.indexOf('<main'), markup.indexOf('</main>'))
}

/** What a form sends that is refused. */
export async function attemptOf(
  house: House,
  by: Person,
  operation: Operation,
  values: Record<string, string>,
): Promise<Attempt> {
  const input = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const refusal: unknown = await perform(house, by, operation, input).catch((fault: unknown) => fault)
  if (!(refusal instanceof Refusal)) throw new Error('it was not refused')
  return { operation: operation.name, values, refusal }
}
