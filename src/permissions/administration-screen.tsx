import { Row, Rows, screen, Sheet, type AdministrationRoom } from '#design'
import { forbidden, get } from '#kernel'

const lede = 'What only administrators do. Everybody else sees none of it but “Who may what”.'

/** Every room of administrators with a line each, as modules contribute them. */
export const administrationScreen = (rooms: () => readonly AdministrationRoom[]) =>
  screen({
    at: get('/administration'),
    title: () => 'Administration',
    async load({ by }) {
      if (by.kind !== 'admin')
        throw forbidden('Only administrators come in here. “Who may what” says what you may do.')
      return rooms()
    },
    view: (all) => (
      <Sheet title="Administration" lede={lede}>
        <Rows>
          {all.map(({ href, title, about }) => (
            <Row key={href + title} title={<a href={href}>{title}</a>} about={about} />
          ))}
        </Rows>
      </Sheet>
    ),
  })
