import { answerOffline } from '../heuristics/answer.ts';
import { ProviderFailure, type Provider, type ProviderEvent, type ProviderRequest } from '../provider.ts';

const ID = 'heuristics';

/** Answers without any model, by fixed rules in French and English: the same request always gets the same answer. */
export function createHeuristicsProvider(): Provider {
  return {
    id: ID,
    region: 'local',
    usesModel: false,
    models: () => ['nova-heuristics'],
    async *stream(request, signal) {
      if (signal.aborted) throw new ProviderFailure(ID, 'aborted');
      // What a tool answered is data and no wish.
      const spoken = request.messages.flatMap(({ role, content }) => (role === 'tool' ? [] : [{ role, content }]));
      yield* limitAnswer(answerOffline(spoken), request);
    },
    health: async () => ({ status: 'up' }),
  };
}

/** Characters that a limit of one token stands for: the usual rule of thumb, since no tokenizer is at work here. */
const TOKEN_LENGTH = 4;

function* limitAnswer(text: string, { maxOutputTokens, stop }: ProviderRequest): Generator<ProviderEvent> {
  // No model computed a token, so none is counted.
  const usage = { promptTokens: 0, completionTokens: 0 };
  const stops = (stop ?? []).map((sequence) => (sequence === '' ? -1 : text.indexOf(sequence))).filter((at) => at >= 0);
  const stopped = text.slice(0, Math.min(text.length, ...stops));
  const limit = (maxOutputTokens ?? Number.POSITIVE_INFINITY) * TOKEN_LENGTH;
  const cut = stopped.length > limit;
  yield { type: 'text', text: cut ? stopped.slice(0, limit).toWellFormed() : stopped };
  yield { type: 'end', finishReason: cut ? 'length' : 'stop', usage };
}
