import { readFileSync } from 'node:fs';
import { ACTIONS, CHANNELS, ChangeView } from '@novacrm/contracts';
import { hashLeaf, toHex } from '@novacrm/ledger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatEvent } from '../../packages/runtime/src/siem/formats/format.ts';
import { frameSyslog, headerHost } from '../../packages/runtime/src/siem/formats/syslog.ts';
import { changeEvent, decisionEvent } from '../fixtures/siem/events.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../fixtures/siem/${name}.schema.json`, import.meta.url), 'utf8')));

/** Every kind of entry that the ledger can hold. */
const EVENTS = [
  ...CHANNELS.flatMap((channel) => ACTIONS.map((action) => decisionEvent(7, { channel, action }))),
  decisionEvent(8, { action: 'allow', rules: [], findings: [], collection: null, risk_score: 0, risk_level: 'none' }),
  ...ChangeView.shape.operation.options.flatMap((operation) =>
    ['a1', 'nobody', 'system', 'unattributed'].map((actor_ref) => changeEvent(9, { operation, actor_ref })),
  ),
];

/** Every text inside of a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('every entry', () => {
  it.each(['ecs', 'ocsf'] as const)('is a valid event of %s', (format) => {
    const isValid = schemaOf(format);
    for (const event of EVENTS) {
      const valid = isValid(JSON.parse(formatEvent[format](event)));
      expect(isValid.errors ?? [], event.text).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('is one line in every format', () => {
    for (const format of Object.values(formatEvent))
      for (const event of EVENTS) expect(format(event)).not.toMatch(/[\r\n]/);
  });

  it('leaves as JSON with the bytes that its leaf hash covers', () => {
    for (const event of EVENTS) {
      const line = formatEvent.jsonl(event);
      const leaf = line.slice('{"entry":'.length, line.lastIndexOf(',"index":'));
      expect(toHex(hashLeaf(new TextEncoder().encode(leaf)))).toBe(JSON.parse(line).leaf_hash);
    }
  });

  it('says nothing that is not in the ledger, but for the fixed words of its format', () => {
    for (const format of ['ecs', 'ocsf'] as const) {
      const words = new Set(
        textsOf(
          JSON.parse(formatEvent[format](decisionEvent(1, { action: 'warn', actor_ref: 'somebody-else' }))),
        ).filter((word) => !decisionEvent(1, { action: 'warn', actor_ref: 'somebody-else' }).text.includes(word)),
      );
      const others = textsOf(JSON.parse(formatEvent[format](decisionEvent(1, { action: 'warn', actor_ref: 'x-y-z' }))));
      const strange = others.filter(
        (word) => !words.has(word) && !decisionEvent(1, { action: 'warn', actor_ref: 'x-y-z' }).text.includes(word),
      );
      // The leaf hash and the whole entry follow from the entry.
      expect(strange.filter((word) => !/^[0-9a-f]{64}$/.test(word) && !word.startsWith('{'))).toEqual([]);
    }
  });
});

describe('severity', () => {
  it('is that of the strictest rule that acted', () => {
    const rule = { key: 'k', version: 1, action: 'block', severity: 'low', shadow: false };
    expect(decisionEvent(1, { rules: [rule, { ...rule, severity: 'high' }] }).severity).toBe('high');
    expect(decisionEvent(1, { rules: [rule, { ...rule, severity: 'critical', shadow: true }] }).severity).toBe('low');
    expect(decisionEvent(1, { rules: [], risk_level: 'medium' }).severity).toBe('medium');
    expect(decisionEvent(1, { action: 'allow' }).severity).toBe('none');
  });

  it('is high where plain SQL changed a row', () => {
    expect(changeEvent(1, { actor_ref: 'unattributed' }).severity).toBe('high');
    expect(changeEvent(1).severity).toBe('none');
  });
});

describe('CEF', () => {
  it('escapes what its header and its extension reserve', () => {
    const cef = formatEvent.cef(decisionEvent(3, { collection: 'a=b\\c\nd', item: 'x|y' }));
    expect(cef).toMatch(/^CEF:0\|NovaCRM\|NovaCRM\|1\|decision:block\|Compliance decision\|10\|rt=1772600767089 /);
    expect(cef).toContain('cs2Label=Collection cs2=a\\=b\\\\c\\nd ');
    expect(cef).toContain('cs3=x|y');
  });

  it('leaves out a label whose value is absent', () => {
    expect(formatEvent.cef(decisionEvent(3))).not.toContain('Item');
  });
});

describe('a syslog frame', () => {
  it('counts its octets and has the header of RFC 5424', () => {
    const event = decisionEvent(41, { item: 'é😀' });
    const frame = frameSyslog(event, formatEvent.jsonl(event), true, 'crm.example.com').toString('latin1');
    const [count = ''] = frame.split(' ', 1);
    const message = frame.slice(count.length + 1);
    expect(message).toHaveLength(Number(count));
    expect(message).toMatch(
      /^<106>1 2026-03-04T05:06:07\.089Z crm\.example\.com novacrm - decision \[origin software="NovaCRM"\]\[meta sequenceId="42"\] \{/,
    );
    expect(JSON.parse(message.slice(message.indexOf('] {') + 2)).entry.item).toBe('é😀');
  });

  it('marks CEF as UTF-8 when it is not ASCII', () => {
    const event = decisionEvent(0, { item: 'é' });
    const frame = frameSyslog(event, formatEvent.cef(event), false, '-');
    const text = frame.toString('utf8');
    expect(text).toContain('] \uFEFFCEF:0|');
    expect(Number(text.split(' ', 1)[0])).toBe(frame.length - String(frame.length).length - 1);
  });

  it('has a host name without anything that would end the field', () => {
    expect(headerHost('ma machine\n')).toBe('mamachine');
    expect(headerHost('é')).toBe('-');
  });
});
