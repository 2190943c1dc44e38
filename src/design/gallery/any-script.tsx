import {
  Card,
  CardRows,
  ButtonLink,
  Face,
  Field,
  Layout,
  NotYet,
  Quote,
  Row,
  Rows,
  Sheet,
  Tag,
  type Frame,
} from '../index.ts'
import { notYet, sentence, today } from './world.ts'

const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6)
const names = ['نور الحداد', '佐藤恵子', 'Trần Thị Mỹ Linh', long]

/** Names and titles in any script, of any length, in every part that shows some. */
export const AnyScript = ({ frame }: { readonly frame: Frame }) => (
  <Layout
    frame={{
      ...frame,
      by: { ...frame.by, name: long, title: long },
      handbook: long,
      sidebar: names.map((title, at) => ({ url: `/${at}/`, title, children: [] })),
    }}
    title={long}
  >
    <Sheet
      crumbs={names.map((title) => ({ title, href: '/' }))}
      title={names.join(', ')}
      lede={long}
      margin={
        <Card heading={long}>
          <CardRows rows={names.map((what) => ({ what, value: long.slice(0, 60), href: '/' }))} />
        </Card>
      }
    >
      <Rows>
        {names.map((name) => (
          <Row
            key={name}
            title={
              <>
                <Face name={name} /> <a href="/">{name}</a> <Tag state="wait">{name}</Tag>
              </>
            }
            about={name}
            end={<ButtonLink href="/">{name}</ButtonLink>}
          />
        ))}
      </Rows>
      <Field name="who" label={long} hint={long} value="نور الحداد" error={long} />
      <Quote
        citation={{ ...sentence, quote: 'يجوز لكل فريق ثلاث حملات في الشهر.', title: long }}
        today={today}
      />
      <NotYet
        refusal={notYet}
        today={today}
        holders={{ heading: long, rows: names.map((what) => ({ what, value: long })) }}
        named={{ noor: { name: long } }}
      />
    </Sheet>
  </Layout>
)
