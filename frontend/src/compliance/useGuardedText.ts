import type { Action, CheckInput, Verdict } from '@novacrm/contracts';
import type { Refused } from '@novacrm/sdk';
import { computed, shallowRef, watch, type Ref } from 'vue';
import { shiftSpans, spansIn, type Span } from './spans.ts';
import { useLiveCheck } from './useLiveCheck.ts';

/** What the banner explains: the verdict of a question, or the refusal of an act. */
export interface Explained {
  action: Action;
  findings: Verdict['findings'];
  rules: Verdict['rules'];
  redacted: Verdict['redacted'];
  auditId: string;
  /** Set when something was really refused, not only asked about. */
  refused: { incident: string | null } | null;
}

interface GuardedTextOptions {
  /** What the person writes. */
  text: Ref<string>;
  /** What is judged, with the text as one of its parts; null when there is nothing to judge. */
  input: Ref<CheckInput | null>;
  /** The part that holds the text. */
  path: Ref<string>;
}

/** A text under the eye of the engine: its marks, what to explain, and whether it may be sent. */
export function useGuardedText({ text, input, path }: GuardedTextOptions) {
  const { state, retry: ask } = useLiveCheck(input);
  const refusal = shallowRef<{ text: string; path: string; refused: Refused } | null>(null);

  watch(text, (now) => {
    if (refusal.value && now !== refusal.value.text) refusal.value = null;
  });

  const checked = computed(() => {
    if (state.value.status === 'judged') return state.value;
    return state.value.status === 'checking' ? state.value.last : null;
  });

  const explained = computed<Explained | null>(() => {
    if (!text.value.trim()) return null;
    if (refusal.value) {
      const { refused } = refusal.value;
      return { ...refused, redacted: undefined, refused: { incident: refused.incident } };
    }
    if (!checked.value || checked.value.verdict.action === 'allow') return null;
    return { ...checked.value.verdict, redacted: checked.value.verdict.redacted, refused: null };
  });

  const spans = computed<Span[]>(() => {
    if (refusal.value) return spansIn(refusal.value.refused, refusal.value.path, text.value.length);
    const part = checked.value?.input.parts.find((candidate) => candidate.path === path.value);
    if (!checked.value || !part) return [];
    return shiftSpans(spansIn(checked.value.verdict, path.value, part.text.length), part.text, text.value);
  });

  /** While a question is under way one may act: the act itself is judged again. */
  const maySend = computed(() => {
    if (!text.value.trim() || state.value.status === 'unavailable' || state.value.status === 'invalid') return false;
    return !(state.value.status === 'judged' && state.value.verdict.action === 'block');
  });

  function explainRefusal(refused: Refused): void {
    refusal.value = { text: text.value, path: path.value, refused };
  }

  /** Asks about the same text again: after a silence of the engine, or after a compliance lead let it pass. */
  function retry(): Promise<void> {
    refusal.value = null;
    return ask();
  }

  return { state, retry, explained, spans, maySend, explainRefusal };
}

export type GuardedText = ReturnType<typeof useGuardedText>;
