import { describe, expect, it } from 'vitest';
import { readMentions, writeMentions } from './mentions.ts';

const ANN = { id: '0a8f6d3e-5b1c-4e2a-9d7f-1234567890ab', name: 'Ann' };
const ANNA = { id: '1b8f6d3e-5b1c-4e2a-9d7f-1234567890ab', name: 'Anna Roy' };

describe('mentions', () => {
  it('are stored by id and shown by name', () => {
    const stored = writeMentions('Ask @Anna Roy, then @Ann.', [ANN, ANNA]);
    expect(stored).toBe(`Ask @${ANNA.id}, then @${ANN.id}.`);
    expect(readMentions(stored, (id) => [ANN, ANNA].find((one) => one.id === id)?.name ?? '?')).toEqual([
      { text: 'Ask ' },
      { person: 'Anna Roy' },
      { text: ', then ' },
      { person: 'Ann' },
      { text: '.' },
    ]);
  });

  it('leave an address alone', () => {
    expect(readMentions('write to a@example.org', () => '')).toEqual([{ text: 'write to a@example.org' }]);
  });
});
