import { ChatRequest, type Exchange, type Verdict } from '@novacrm/contracts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import type { Admission, CallRecord, Gate, Logger, Watch } from './ports.ts';
import type { ParsedChatRequest } from './prompt.ts';
import type { Provider, ProviderAnswer, ProviderRequest, ToolCall } from './provider.ts';

/** A provider that answers as told and remembers what it was sent. */
export interface FakeProvider extends Provider {
  sent: ProviderRequest[];
  signals: AbortSignal[];
}

type Behaviour = (request: ProviderRequest, signal: AbortSignal) => Promise<ProviderAnswer> | ProviderAnswer;

export function createFakeProvider(behave: Behaviour, options: Partial<Provider> = {}): FakeProvider {
  const sent: ProviderRequest[] = [];
  const signals: AbortSignal[] = [];
  return {
    id: 'fake',
    region: 'local',
    usesModel: true,
    models: () => [`${options.id ?? 'fake'}-model`],
    ...options,
    sent,
    signals,
    async *stream(request, signal) {
      sent.push(request);
      signals.push(signal);
      const { text, toolCalls, finishReason, usage } = await behave(request, signal);
      for (const piece of text.match(/[^]{1,1000}/g) ?? []) yield { type: 'text', text: piece };
      for (const call of toolCalls) yield { type: 'tool_call', call };
      yield { type: 'end', finishReason, usage };
    },
  };
}

const USAGE = { promptTokens: 7, completionTokens: 3 };

export function say(text: string): () => ProviderAnswer {
  return () => ({ text, toolCalls: [], finishReason: 'stop', usage: USAGE });
}

export function callTools(...toolCalls: ToolCall[]): () => ProviderAnswer {
  return () => ({ text: '', toolCalls, finishReason: 'tool_calls', usage: USAGE });
}

/** Never settles, whatever its signal says. */
export function hang(): Promise<never> {
  return new Promise(() => undefined);
}

/** A gate that decides as told and remembers what it was asked. Allows by default. */
export interface FakeGate extends Gate {
  asked: Exchange[];
}

export function createFakeGate(
  decide: (exchange: Exchange) => Partial<Verdict> | Promise<Partial<Verdict>> = () => ({}),
): FakeGate {
  const asked: Exchange[] = [];
  const judge = async (exchange: Exchange) => {
    asked.push(exchange);
    return { ...ALLOWED, auditId: numberId(asked.length), ...(await decide(exchange)) };
  };
  return {
    asked,
    judge,
    async watch(about, path): Promise<Watch> {
      const texts: string[] = [];
      return {
        refused: false,
        push: (text) => (texts.push(text), text),
        end: async () => ({ text: '', verdict: await judge({ ...about, parts: [{ path, text: texts.join('') }] }) }),
      };
    },
  };
}

/** Lets every call in. */
export const OPEN: Admission = { headers: {}, mayAsk: () => true, check: () => undefined };

const ALLOWED: Omit<Verdict, 'auditId'> = {
  action: 'allow',
  risk: { score: 0, level: 'none' },
  findings: [],
  rules: [],
  policy: { version: 1, hash: 'test' },
  durationMs: 0.1,
};

export function numberId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export interface TestBench {
  gateway: Gateway;
  gate: FakeGate;
  calls: CallRecord[];
  /** Everything that was logged, as text. */
  log: string[];
}

export function setUp(
  providers: readonly Provider[],
  options: Partial<Omit<GatewayOptions, 'gate'>> & { gate?: FakeGate | null } = {},
): TestBench {
  const calls: CallRecord[] = [];
  const log: string[] = [];
  const gate = options.gate ?? createFakeGate();
  let id = 0;
  let time = 1_700_000_000_000;
  const gateway = createGateway({
    providers,
    systems: { find: async (key) => ({ key, status: 'active', riskClass: 'minimal', allowedRegions: null }) },
    defaultPurpose: 'crm_assistant',
    limiter: { admit: async () => OPEN },
    cache: null,
    random: () => 0,
    retryMs: 0,
    meter: { record: (call) => void calls.push(call) },
    clock: { now: () => (time += 1) },
    ids: () => `id-${(id += 1)}`,
    logger: createLogger(log),
    ...options,
    gate: options.gate === null ? null : gate,
  });
  return { gateway, gate, calls, log };
}

export const CALLER = { actor: { id: numberId(99), roles: ['analyst'] }, requestId: 'request-1' };

/** A request as the edge hands it over: parsed, with defaults filled in. */
export function ask(content: string, more: Partial<ParsedChatRequest> = {}): ParsedChatRequest {
  return ChatRequest.parse({ messages: [{ role: 'user', content }], ...more });
}

function createLogger(log: string[]): Logger {
  const write = (fields: Record<string, unknown>, message: string) =>
    void log.push(`${message} ${JSON.stringify(fields)}`);
  return { warn: write, error: write };
}
