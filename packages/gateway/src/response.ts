import type { ChatResponse, Verdict } from '@novacrm/contracts';
import type { Opened } from './cascade.ts';
import type { FinishReason, TokenUsage, ToolCall } from './provider.ts';

export interface Answered {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  purpose: string;
  opened: Opened;
  completion: Verdict;
  usage: TokenUsage;
  /** What may be shown; null when the answer is withheld. */
  shown: { text: string; toolCalls: readonly ToolCall[]; finishReason: FinishReason } | null;
}

/** The answer in OpenAI's shape, with our verdicts beside it. */
export function buildResponse({ id, at, purpose, opened, completion, usage, shown }: Answered): ChatResponse {
  const { candidate, verdict, cached } = opened;
  const { promptTokens, completionTokens } = usage;
  const calls = shown?.toolCalls.map(toChatToolCall) ?? [];
  return {
    id: `chatcmpl-${id}`,
    object: 'chat.completion',
    created: Math.floor(at / 1000),
    model: candidate.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: shown?.text ?? '', ...(calls.length > 0 && { tool_calls: calls }) },
        finish_reason: shown?.finishReason ?? 'content_filter',
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
    nova: {
      provider: candidate.provider.id,
      usedModel: candidate.provider.usesModel,
      prompt: pickJudged(verdict),
      completion: pickJudged(completion),
      system: purpose,
      region: candidate.provider.region,
      cached,
    },
  };
}

export function toChatToolCall({ id, name, arguments: input }: ToolCall) {
  return { id, type: 'function' as const, function: { name, arguments: input } };
}

export function pickJudged(verdict: Verdict): ChatResponse['nova']['prompt'] {
  const { action, risk, findings, rules, auditId, incident } = verdict;
  return { action, risk, findings, rules, auditId, ...(incident !== undefined && { incident }) };
}
