import { countInWords } from '#design'
import type { Branch } from '../below.ts'
import { roleHref } from '../hrefs.ts'
import type { Post } from '../organisation.ts'
import { PeopleLinks } from './holders.tsx'
import { Vacant } from './vacant.tsx'

interface PostsProps {
  readonly posts: readonly Branch<Post>[]
  readonly today: Temporal.PlainDate
  readonly open: boolean
}

/** The chart by titles: each with who holds it, and what reports to it. */
export const Posts = ({ posts, ...about }: PostsProps) =>
  posts.length === 0 ? null : (
    <ul class="org">
      {posts.map(({ one: { title, holders, deputy, citation }, parts }) => (
        <li key={title}>
          <p class="org-title">
            <a href={roleHref(title)} dir="auto">
              {title}
            </a>
          </p>
          <p class="org-about">
            {holders.length === 0 ? (
              <Vacant says="Vacant" citation={citation} today={about.today} deputy={deputy} />
            ) : (
              <PeopleLinks people={holders} />
            )}
          </p>
          {parts.length > 0 && (
            <details open={about.open}>
              <summary>
                {countInWords(parts.length, 'title reports', 'titles report')} to it
                <span class="unseen">: {title}</span>
              </summary>
              <Posts posts={parts} {...about} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
