import { onScopeDispose, watch } from 'vue';
import { useQueryClient } from '@tanstack/vue-query';
import { useSession } from '../session/sessionStore.ts';
import { queryFields, type RecordDefinition, type RecordRow } from './definition.ts';
import { useRecordAccess } from './useRecordAccess.ts';

/** First wait before a lost line is tried again, and the longest one, in milliseconds. */
const RETRY = 1_000;
const LONGEST = 30_000;

/**
 * Follows a record through the server's WebSocket: what somebody else changes stands in the page at once. The session
 * cookie says who listens; the server sends what that person may see. Without a line the page is as fresh as its last
 * request.
 */
export function useLiveRecord(definition: RecordDefinition, id: () => string): void {
  const queryClient = useQueryClient();
  const session = useSession();
  const { readable } = useRecordAccess(definition);
  const fields = queryFields(
    definition,
    readable.map(({ name }) => name),
  );
  let socket: WebSocket | null = null;
  let wait = RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  function listen(): void {
    const line = (socket = new WebSocket(new URL('/websocket', window.location.origin.replace(/^http/, 'ws'))));
    line.onopen = () => follow(line);
    line.onmessage = ({ data }) => hear(line, String(data));
    line.onclose = () => {
      if (ended || socket !== line) return;
      timer = setTimeout(listen, wait);
      wait = Math.min(wait * 2, LONGEST);
    };
  }

  function follow(line: WebSocket): void {
    const query = { fields, filter: { id: { _eq: id() } } };
    const { collection } = definition;
    line.send(JSON.stringify({ type: 'subscribe', uid: 'record', collection, event: 'update', query }));
  }

  function hear(line: WebSocket, data: string): void {
    const message = JSON.parse(data) as { type: string; event?: string; status?: string; data?: RecordRow[] };
    if (message.type === 'ping') line.send('{"type":"pong"}');
    // The session's own clock: the cookie was renewed meanwhile, a new line carries it.
    if (message.status === 'error') return line.close();
    if (message.type !== 'subscription') return;
    wait = RETRY;
    const [row] = message.event === 'update' ? (message.data ?? []) : [];
    if (row?.id === id()) merge(row);
  }

  function merge(row: RecordRow): void {
    queryClient.setQueryData<RecordRow>(['records', definition.collection, 'one', row.id], (known) =>
      known ? { ...known, ...row } : known,
    );
    void queryClient.invalidateQueries({ queryKey: ['records', definition.collection, 'versions', row.id] });
  }

  if (session.user) listen();
  watch(id, () => socket?.readyState === WebSocket.OPEN && follow(socket));
  onScopeDispose(() => {
    ended = true;
    clearTimeout(timer);
    socket?.close();
  });
}
