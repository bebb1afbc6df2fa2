import { onScopeDispose } from 'vue';
import { useSession } from '../session/sessionStore.ts';
import type { RecordRow } from './definition.ts';

/** First wait before a lost line is tried again, and the longest one, in milliseconds. */
const RETRY = 1_000;
const LONGEST = 30_000;

export interface Heard {
  event: 'init' | 'create' | 'update' | 'delete';
  /** Rows as the reader may see them, or the one that was asked for; ids of what is gone. */
  data?: RecordRow | (RecordRow | string)[];
}

/**
 * Listens to the server's WebSocket as long as the page is there. The session cookie says who listens; the server sends what that
 * person may see. `subscribe` says to what, again after a loss. Without a line the page is as fresh as its last request.
 */
export function useLive(subscribe: () => object, hear: (heard: Heard) => void): { again(): void } {
  const session = useSession();
  let socket: WebSocket | null = null;
  let wait = RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  function listen(): void {
    const line = (socket = new WebSocket(new URL('/websocket', window.location.origin.replace(/^http/, 'ws'))));
    line.onopen = () => follow(line);
    line.onmessage = ({ data }) => take(line, String(data));
    line.onclose = () => {
      if (ended || socket !== line) return;
      timer = setTimeout(listen, wait);
      wait = Math.min(wait * 2, LONGEST);
    };
  }

  function follow(line: WebSocket): void {
    line.send(JSON.stringify({ type: 'subscribe', uid: 'page', ...subscribe() }));
  }

  function take(line: WebSocket, data: string): void {
    const message = JSON.parse(data) as { type: string; status?: string } & Heard;
    if (message.type === 'ping') line.send('{"type":"pong"}');
    // The session's own clock: the cookie was renewed meanwhile, a new line carries it.
    if (message.status === 'error') return line.close();
    if (message.type !== 'subscription') return;
    wait = RETRY;
    hear(message);
  }

  if (session.user) listen();
  onScopeDispose(() => {
    ended = true;
    clearTimeout(timer);
    socket?.close();
  });
  return { again: () => void (socket?.readyState === WebSocket.OPEN && follow(socket)) };
}
