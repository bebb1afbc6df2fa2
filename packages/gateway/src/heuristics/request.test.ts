import { describe, expect, it } from 'vitest';
import { READ_LIMIT, readRequest } from './request.ts';

const NOTE = 'The customer signed the offer of 4,000 € on Monday. Delivery is planned for 4 May 2026.';
const MAIL = 'Bonjour,\n\nPouvez-vous nous envoyer un devis avant vendredi ?\n\nCordialement,\nAnne Petit';
const user = (content: string) => [{ role: 'user' as const, content }];

describe('readRequest', () => {
  it.each([
    ['an order and a colon', `Summarise this note: ${NOTE}`],
    ['an order on its own line', `Summarise this note\n\n${NOTE}`],
    ['an order in the last line', `${NOTE}\n\nSummarise this.`],
    ['an order in the first sentence', `Please summarise the following. ${NOTE}`],
    ['a ruler between', `Summarise this:\n---\n${NOTE}`],
    ['a fence around the text', `Summarise this:\n\`\`\`\n${NOTE}\n\`\`\``],
    ['tags around the text', `<note>${NOTE}</note>\nSummarise it in one sentence.`],
    ['quotation marks around the text', `Summarise “${NOTE}”`],
  ])('tells the order from the text with %s', (_, content) => {
    expect(readRequest(user(content))).toMatchObject({ tasks: ['summarise'], material: NOTE, language: 'en' });
  });

  it('takes a text without any order as material', () => {
    expect(readRequest(user(MAIL))).toMatchObject({ tasks: [], instruction: '', material: MAIL, language: 'fr' });
    expect(readRequest(user(NOTE))).toMatchObject({ tasks: [], instruction: '', material: NOTE });
  });

  it('answers in the language of who asks and remembers that of the text', () => {
    expect(readRequest(user(`Résume cette note :\n${NOTE}`))).toMatchObject({ language: 'fr', materialLanguage: 'en' });
    expect(readRequest(user(`Summarise this mail:\n${MAIL}`))).toMatchObject({
      language: 'en',
      materialLanguage: 'fr',
    });
  });

  it('works on the last text given when a later message brings none', () => {
    const messages = [
      ...user(`Résume :\n${MAIL}`),
      { role: 'assistant' as const, content: 'Voilà un résumé bien assez long.' },
      ...user('Et propose une réponse'),
    ];
    expect(readRequest(messages)).toMatchObject({ tasks: ['draft'], material: MAIL });
  });

  it('takes the text that a system message quotes, and never its orders', () => {
    const system = {
      role: 'system' as const,
      content: `You are the assistant of a CRM. Answer in French.\n\nNote of the contact:\n${NOTE}`,
    };
    expect(readRequest([system, ...user('Summarise')])).toMatchObject({ material: NOTE });
    expect(
      readRequest([
        { ...system, content: 'You are the assistant of a CRM. Answer in French and be very brief.' },
        ...user('Summarise'),
      ]),
    ).toMatchObject({ material: '' });
  });

  it('sees a question about the text', () => {
    expect(readRequest(user(`When is the delivery?\n\n${NOTE}`))).toMatchObject({ tasks: ['answer'], material: NOTE });
    expect(readRequest(user(`${NOTE}\n\nWhen is the delivery?`))).toMatchObject({ tasks: ['answer'], material: NOTE });
  });

  it('reads only the first part of a very long text, and says so', () => {
    const request = readRequest(user(`Summarise:\n${'word '.repeat(READ_LIMIT)}`));
    expect(request.truncated).toBe(true);
    expect(request.material.length).toBeLessThanOrEqual(READ_LIMIT);
  });
});
