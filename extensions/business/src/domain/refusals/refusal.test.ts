import { describe, expect, it } from 'vitest';
import { EN } from './en.ts';
import { FR } from './fr.ts';
import { describeRefusal } from './refusal.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the reason of a refusal', () => {
  it.each(Object.entries(EN))('%s says the same facts in both languages', (code, english) => {
    const french = Object.entries(FR).find(([key]) => key === code)?.[1] ?? '';
    expect(placeholders(french)).toEqual(placeholders(english));
    expect(french).not.toBe(english);
  });

  it('names the fields that are missing', () => {
    const refusal = describeRefusal('STAGE_FIELDS_MISSING', { field: 'amount', fields: ['amount', 'contact'] });
    expect(refusal?.message.en).toContain('amount, contact');
    expect(refusal?.field).toBe('amount');
  });

  it('is nothing for a code of somebody else', () => {
    expect(describeRefusal('toString', {})).toBeUndefined();
  });
});
