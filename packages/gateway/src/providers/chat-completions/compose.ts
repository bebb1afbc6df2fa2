import {
  ProviderFailure,
  type Attachment,
  type ProviderMessage,
  type ProviderRequest,
  type ToolCall,
} from '../../provider.ts';

/** What a request is sent as. */
export interface Body extends Record<string, unknown> {
  messages: (Record<string, unknown> & { role: string })[];
}

/** Where a vendor's chat completions differ from OpenAI's description of them. */
export interface Dialect {
  /** One attachment as part of a message; absent: as OpenAI has it, undefined: not possible. */
  attachment?(attachment: Attachment): object | undefined;
  /** Changes what would go to OpenAI. */
  adapt?(body: Body, request: ProviderRequest): Body;
}

/**
 * A request in the form of OpenAI's `POST /chat/completions`, streamed and with the count of tokens at its end.
 *
 * @throws ProviderFailure `rejected` for an attachment that the vendor does not take
 */
export function composeBody(provider: string, request: ProviderRequest, { attachment, adapt }: Dialect): Body {
  const { tools, toolChoice, json } = request;
  const attach = (given: Attachment): object => {
    const part = (attachment ?? toPart)(given);
    if (!part) throw new ProviderFailure(provider, 'rejected');
    return part;
  };
  const body: Body = {
    model: request.model,
    messages: request.messages.map((message) => toMessage(message, attach)),
    temperature: request.temperature,
    top_p: request.topP,
    frequency_penalty: request.frequencyPenalty,
    presence_penalty: request.presencePenalty,
    seed: request.seed,
    max_tokens: request.maxOutputTokens,
    stop: request.stop,
    ...(json && { response_format: toFormat(json) }),
    ...(tools && { tools: tools.map((tool) => ({ type: 'function', function: tool })) }),
    ...(tools &&
      toolChoice && {
        tool_choice:
          typeof toolChoice === 'string' ? toolChoice : { type: 'function', function: { name: toolChoice.name } },
      }),
    stream: true,
    stream_options: { include_usage: true },
  };
  return adapt ? adapt(body, request) : body;
}

function toMessage(message: ProviderMessage, attach: (attachment: Attachment) => object): Body['messages'][number] {
  const { role, content } = message;
  switch (role) {
    case 'system':
      return { role, content };
    case 'user': {
      const { attachments } = message;
      return { role, content: attachments ? [{ type: 'text', text: content }, ...attachments.map(attach)] : content };
    }
    case 'assistant': {
      const { toolCalls = [] } = message;
      if (toolCalls.length === 0) return { role, content };
      return { role, content: content === '' ? null : content, tool_calls: toolCalls.map(toCall) };
    }
    case 'tool':
      return { role, tool_call_id: message.toolCallId, content };
  }
}

function toCall({ id, name, arguments: input }: ToolCall): object {
  return { id, type: 'function', function: { name, arguments: input } };
}

function toFormat({ name = 'response', schema }: NonNullable<ProviderRequest['json']>): object {
  return schema ? { type: 'json_schema', json_schema: { name, schema, strict: true } } : { type: 'json_object' };
}

function toPart({ mediaType, base64 }: Attachment): object | undefined {
  const url = `data:${mediaType};base64,${base64}`;
  if (mediaType.startsWith('image/')) return { type: 'image_url', image_url: { url } };
  if (mediaType === 'application/pdf') return { type: 'file', file: { filename: 'document.pdf', file_data: url } };
  const [, format] = /^audio\/(wav|mp3)$/.exec(mediaType) ?? [];
  return format === undefined ? undefined : { type: 'input_audio', input_audio: { data: base64, format } };
}
