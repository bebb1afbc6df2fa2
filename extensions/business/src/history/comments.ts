import type { Comments, CommentsInput } from '@novacrm/contracts';
import type { Rows } from '../api/rows.ts';
import { nameOf, readNames } from './names.ts';

/** Comments of one record that are shown; nobody reads more. */
const MOST = 200;

/** As the platform finds mentions: `@` and the id of a user. */
const MENTION = /@([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})/gi;

/** What colleagues wrote under a record that the reader may see, the oldest first. People from outside read none. */
export async function readComments({ collection, id }: CommentsInput, mine: Rows, everything: Rows): Promise<Comments> {
  await Promise.all([mine.one(collection, id, ['id']), mine.find('directus_comments', { fields: ['id'], limit: 1 })]);
  const found = await everything.find('directus_comments', {
    fields: ['id', 'comment', 'date_created', 'user_created', 'user_updated'],
    filter: { collection: { _eq: collection }, item: { _eq: id } },
    sort: ['-date_created', '-id'],
    limit: MOST,
  });
  const comments = found.toReversed().map((row) => ({
    id: String(row['id']),
    at: new Date(String(row['date_created'])).toISOString(),
    user: typeof row['user_created'] === 'string' ? row['user_created'] : null,
    text: String(row['comment']),
    changed: row['user_updated'] !== null && row['user_updated'] !== undefined,
  }));
  const mentioned = [...new Set(comments.flatMap(({ text }) => mentionsIn(text)))];
  const names = await readNames([...comments.map(({ user }) => user), ...mentioned], mine);
  return {
    comments: comments.map(({ user, ...comment }) => ({ ...comment, by: nameOf(user, names) })),
    mentioned: mentioned.map((user) => ({ id: user, name: names.get(user) || null })),
  };
}

function mentionsIn(text: string): string[] {
  return [...text.matchAll(MENTION)].map(([, user = '']) => user.toLowerCase());
}
