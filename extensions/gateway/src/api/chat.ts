import { DONE, toServerSentEvent, type Gateway, type ParsedChatRequest } from '@novacrm/gateway';
import type { Response } from 'express';
import type { GatewayCaller } from './caller.ts';
import { describeFailure, type Locale } from './guard.ts';

export interface ChatAnswer {
  gateway: Gateway<GatewayCaller>;
  caller: GatewayCaller;
  response: Response;
  locale: Locale;
}

/** One chat completion: as JSON, or as server-sent events of what the gate lets pass. */
export async function answerChat(
  request: ParsedChatRequest,
  { gateway, caller, response, locale }: ChatAnswer,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  const call = await gateway.chat(request, caller, gone.signal);
  response.set(call.headers);
  if (!request.stream) {
    const body = Buffer.from(JSON.stringify(await call.response()));
    // No tag of its content as Express would make one: nobody asks for an answer again by that.
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
    response.end(body);
    return;
  }
  const chunks = call.chunks();
  // The first piece decides between a status and a stream.
  const first = await chunks.next();
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  try {
    if (!first.done) response.write(toServerSentEvent(first.value));
    for await (const chunk of chunks) response.write(toServerSentEvent(chunk));
    response.end(DONE);
  } catch (error) {
    // OpenAI's clients take an event with `error` for the end of the stream; there is no [DONE] after it.
    response.end(toServerSentEvent(describeFailure(error, locale).body));
  }
}
