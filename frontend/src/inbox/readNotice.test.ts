import { expect, it } from 'vitest';
import { readNotice } from './readNotice.ts';

const stored = {
  id: '1',
  timestamp: '2026-11-30T10:00:00Z',
  status: 'inbox',
  subject: 'You were mentioned in contacts',
  message:
    '\nHello Camille Laurent,\n\nThomas Girard has mentioned you in a comment:\n\n> <em>Camille Laurent</em>, 3 < 5\n> second line\n\n<a href="https://crm.example/x">Click here to view.</a>\n',
  collection: 'contacts',
  item: '2',
  sender: { first_name: 'Thomas', last_name: 'Girard' },
};

it('shows of a mention what was said, and by whom', () => {
  expect(readNotice(stored)).toMatchObject({
    sender: 'Thomas Girard',
    words: 'Camille Laurent, 3 < 5\nsecond line',
    unread: true,
  });
});

it('shows of anything else its subject', () => {
  const notice = readNotice({
    ...stored,
    subject: 'Tâche à faire : rappeler',
    message: null,
    sender: null,
    status: 'archived',
  });
  expect(notice).toMatchObject({ subject: 'Tâche à faire : rappeler', words: '', sender: null, unread: false });
});
