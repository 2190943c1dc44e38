import { Bars, Card, Figure, Sparkline } from '../index.ts'

const months = ['Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan']

const Fees = () => (
  <Sparkline
    title="Fee by month"
    says="stayed within 12–15 % in every month"
    columns={['Month', 'Fee']}
    band={[12, 15]}
    points={[12.9, 13.1, 12.2, 14.2, 14.9, 13.4].map((value, at) => ({
      at: months[at] ?? '',
      value,
      said: `${value} %`,
    }))}
  />
)

const Places = ({ of }: { readonly of: readonly number[] }) => (
  <Bars
    title="Places used"
    says="One month went over the limit of 3."
    columns={['Month', 'Places']}
    limit={3}
    points={of.map((value, at) => ({ at: months[at] ?? '', value }))}
  />
)

/** Every drawing, as it stands in the margin. */
export const Charts = () => (
  <>
    <Card heading="Fee this quarter">
      <Figure figure="13.4 %" of="of 86,200 EUR" />
      <Fees />
    </Card>
    <Card heading="January">
      <Figure figure="2 of 3" of="for Field APAC" />
      <Places of={[1, 0, 3, 4, 2, 2]} />
    </Card>
    <Card heading="Nothing yet">
      <Sparkline title="No invoice came yet." columns={['Month', 'Fee']} points={[]} />
    </Card>
  </>
)
