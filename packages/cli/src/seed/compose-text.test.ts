import { describe, expect, it } from 'vitest';
import { composeText } from './compose-text.ts';

describe('composeText', () => {
  it('takes another wording at each turn and starts again after the last', () => {
    const texts = [0, 1, 2, 3].map((turn) => composeText('{One|Two|Three} and {a|b}', {}, turn));
    expect(texts).toEqual(['One and a', 'Two and b', 'Three and a', 'One and b']);
  });

  it('fills slots, also those that stand inside of slots and wordings', () => {
    const slots = { contact: 'Mme Ravel', next: 'Rappel {le|avant le} [date].', date: '3 mai' };
    expect(composeText('{Vu|Appelé} [contact]. [next]', slots, 1)).toBe('Appelé Mme Ravel. Rappel avant le 3 mai.');
  });

  it('capitalises a slot that is written with a capital', () => {
    expect(composeText('[Offer] is off.', { offer: 'the rollout' }, 0)).toBe('The rollout is off.');
  });

  it('goes on in lower case after a colon, unless a name or an abbreviation follows', () => {
    expect(composeText('Noted: [need]', { need: 'The list is old.' }, 0)).toBe('Noted: the list is old.');
    expect(composeText('Noted: [need]', { need: 'IT wants proof.' }, 0)).toBe('Noted: IT wants proof.');
    expect(composeText('Noted: [name]', { name: 'Ruth Barlow' }, 0)).toBe('Noted: Ruth Barlow');
  });

  it('refuses a text that names an unknown slot or leaves a bracket open', () => {
    expect(() => composeText('Call [contact]', {}, 0)).toThrow('[contact]');
    expect(() => composeText('Call {him', {}, 0)).toThrow('open bracket');
  });
});
