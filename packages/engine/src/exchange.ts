/** What happens to an exchange, from mild to strict. The order is the precedence. */
export const ACTIONS = ['allow', 'warn', 'redact', 'escalate', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

export const CHANNELS = ['prompt', 'completion', 'write', 'export', 'tool_call'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where a text goes: on this network, to a processor inside the European Union, or anywhere else. */
export const REGIONS = ['local', 'eu', 'other'] as const;
export type Region = (typeof REGIONS)[number];

export interface Localized {
  readonly en: string;
  readonly fr: string;
}

export interface Part {
  /** Where the text stands: a field name, `messages[0].content` … */
  readonly path: string;
  readonly text: string;
  /** Privacy class of the field (`contact.email`, `free_text` …); absent means free text. */
  readonly privacyClass?: string | undefined;
}

export interface Actor {
  readonly id: string | null;
  readonly roles: readonly string[];
  readonly team?: string | undefined;
}

export interface Destination {
  readonly provider: string;
  readonly model?: string | undefined;
  readonly region: Region;
}

/** A stretch of one part, in UTF-16 code units of the original text; `end` is exclusive. */
export interface PartSpan {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** What is judged. */
export interface Exchange {
  readonly channel: Channel;
  readonly parts: readonly Part[];
  readonly actor: Actor;
  readonly purpose?: string | undefined;
  readonly destination?: Destination | undefined;
  readonly collection?: string | undefined;
  /** How many rows are read, written or exported. */
  readonly records?: number | undefined;
  /** What the scope resolver refused: organisations the actor may not see. */
  readonly outside?: readonly PartSpan[] | undefined;
}
