/** A notification of Directus as it is stored. */
export interface StoredNotice {
  id: string;
  timestamp: string;
  /** `inbox` until it was read, then `archived`. */
  status: string;
  subject: string;
  message: string | null;
  collection: string | null;
  item: string | null;
  sender: { first_name: string | null; last_name: string | null } | null;
}

export interface Notice {
  id: string;
  at: string;
  unread: boolean;
  /** Who wrote it; null for the product itself. */
  sender: string | null;
  subject: string;
  /** What was said about somebody; empty for anything that is no mention. */
  words: string;
  collection: string | null;
  item: string | null;
}

/** Directus writes a mention as a letter in English and HTML, with the comment quoted in it: that is all that is shown of it. */
export function readNotice({ message, sender, timestamp, status, ...stored }: StoredNotice): Notice {
  const quoted = (message ?? '').split('\n').filter((line) => line.startsWith('> '));
  const name = [sender?.first_name, sender?.last_name].filter(Boolean).join(' ');
  return {
    id: stored.id,
    at: timestamp,
    unread: status === 'inbox',
    sender: name || null,
    subject: stored.subject,
    words: quoted
      .map((line) => line.slice(2).replaceAll(/<\/?em>/g, ''))
      .join('\n')
      .trim(),
    collection: stored.collection,
    item: stored.item,
  };
}
