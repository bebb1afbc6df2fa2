import { describe, expect, it } from 'vitest';
import { readMail } from './mail.ts';

const MAIL = `De : "Claire Martin" <claire@example.org>
À : contact@example.com
Objet : RE: TR : Demande de devis
Date : 3 mars 2026

Bonjour Madame Petit,

Nous cherchons un outil de suivi.
Pouvez-vous nous répondre avant vendredi ?

Bien cordialement,
Claire Martin
Directrice

Le 1 mars 2026 à 10:00, Paul Petit a écrit :
> Bonjour, que cherchez-vous ?`;

describe('readMail', () => {
  it('tells headers, greeting, body, signature and the quoted mail apart', () => {
    expect(readMail(MAIL)).toEqual({
      subject: 'Demande de devis',
      date: '3 mars 2026',
      sender: 'Claire Martin',
      body: 'Nous cherchons un outil de suivi.\nPouvez-vous nous répondre avant vendredi ?',
      isMail: true,
    });
  });

  it('takes the sender from the signature when no header names one', () => {
    expect(
      readMail('Hi team,\n\nThe order has not arrived.\n\nKind regards,\nJohn O’Hara\n+44 20 7946 0000'),
    ).toMatchObject({ sender: "John O'Hara", body: 'The order has not arrived.' });
  });

  it('reads a name that was replaced before it came here', () => {
    expect(readMail('Bonjour,\nTout va bien.\nCordialement\n[PERSON_1]').sender).toBe('[PERSON_1]');
  });

  it('keeps what follows the greeting on its line', () => {
    expect(readMail('Bonjour Paul, nous acceptons votre devis.').body).toBe('nous acceptons votre devis.');
  });

  it.each([
    'CR appel du 14/02\n- client satisfait\n- rappeler lundi',
    'Tom called. Budget: 4,000 €.',
    'Note : le client hésite',
  ])('takes "%s" for a note', (note) => {
    expect(readMail(note)).toEqual({
      subject: undefined,
      date: undefined,
      sender: undefined,
      body: note,
      isMail: false,
    });
  });

  it('does not end a text at a thank-you in its beginning', () => {
    const text = `Merci\n${'Une ligne de texte.\n'.repeat(30)}Fin`;
    expect(readMail(text).body).toBe(text);
  });

  it.each(['', '\n\n', '>', '--', 'Objet :', 'Bonjour'])('copes with "%s"', (text) => {
    expect(readMail(text).body).toEqual(expect.any(String));
  });
});
