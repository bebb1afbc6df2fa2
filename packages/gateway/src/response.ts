import type { ChatResponse, Verdict } from '@novacrm/contracts';
import type { ProviderAnswer } from './provider.ts';
import type { Candidate } from './select.ts';

export interface Answered {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  candidate: Candidate;
  answer: ProviderAnswer;
  prompt: Verdict;
  completion: Verdict;
  /** What may be shown; null when the answer is withheld. */
  text: string | null;
}

/** The answer in OpenAI's shape, with our verdicts beside it. */
export function buildResponse({ id, at, candidate, answer, prompt, completion, text }: Answered): ChatResponse {
  const { promptTokens, completionTokens } = answer.usage;
  return {
    id: `chatcmpl-${id}`,
    object: 'chat.completion',
    created: Math.floor(at / 1000),
    model: candidate.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text ?? '' },
        finish_reason: text === null ? 'content_filter' : answer.finishReason,
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
      prompt: pickJudged(prompt),
      completion: pickJudged(completion),
    },
  };
}

export function pickJudged(verdict: Verdict): ChatResponse['nova']['prompt'] {
  const { action, risk, findings, rules, auditId, incident } = verdict;
  return { action, risk, findings, rules, auditId, ...(incident !== undefined && { incident }) };
}
