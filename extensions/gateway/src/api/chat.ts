import { toChunks, toServerSentEvents, type Gateway, type ParsedChatRequest } from '@novacrm/gateway';
import type { Response } from 'express';
import type { GatewayCaller } from './caller.ts';

/** One chat completion: as JSON, or as server-sent events of the answer that the gate has seen whole. */
export async function answerChat(
  request: ParsedChatRequest,
  gateway: Gateway<GatewayCaller>,
  caller: GatewayCaller,
  response: Response,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await gateway.complete(request, caller, gone.signal);
  if (!request.stream) {
    response.json(answer);
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  const chunks = toChunks(answer, { includeUsage: request.stream_options?.include_usage ?? false });
  for (const event of toServerSentEvents(chunks)) response.write(event);
  response.end();
}
