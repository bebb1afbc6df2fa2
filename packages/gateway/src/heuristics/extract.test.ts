import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

describe('extract', () => {
  it('reads a French mail', () => {
    const mail = `Objet : Renouvellement\nDate : 3 mars 2026\n\nBonjour,\nNotre contrat se termine le 30 juin 2026. Nous souhaitons une offre à moins de 20 000 € HT.\nPourriez-vous nous l’envoyer avant vendredi ? Nous avons apprécié la visite.\n\nCordialement,\nAnne Petit\nanne.petit@example.org\n+33 6 12 34 56 78`;
    expect(extract(mail, 'fr')).toEqual({
      subject: 'Renouvellement',
      sender: 'Anne Petit',
      dates: [
        { text: '3 mars 2026', iso: '2026-03-03' },
        { text: '30 juin 2026', iso: '2026-06-30' },
        { text: 'avant vendredi', iso: undefined },
      ],
      amounts: ['20 000 € HT'],
      steps: ['Nous souhaitons une offre à moins de 20 000 € HT.', "Pourriez-vous nous l'envoyer avant vendredi ?"],
      emails: ['anne.petit@example.org'],
      phones: ['+33 6 12 34 56 78'],
    });
  });

  it('reads an English note', () => {
    const note =
      'Spoke to the IT lead. Sandbox is ready. I promised to send the contract by Friday. Legal will review it next week. They have 300 users.';
    expect(extract(note, 'en')).toMatchObject({
      subject: undefined,
      sender: undefined,
      dates: [{ text: 'by Friday' }, { text: 'next week' }],
      amounts: [],
      steps: ['I promised to send the contract by Friday.', 'Legal will review it next week.'],
      emails: [],
      phones: [],
    });
  });

  it.each([
    ['Le client est satisfait. Les travaux avancent bien. La réunion était utile.', 'fr'],
    ['The customer is satisfied. The work is done. The meeting was useful.', 'en'],
    ['Please find the minutes attached. Please do not hesitate to ask.', 'en'],
    ['Nous comparons plusieurs offres. Nous espérons le meilleur. N’hésitez pas à appeler.', 'fr'],
  ] as const)('finds no next step in "%s"', (text, language) => {
    expect(extract(text, language).steps).toEqual([]);
  });

  it('gives back the pseudonyms of addresses and numbers that it is not shown', () => {
    expect(extract('Joindre [PERSON_1] : [PHONE_1] ou [EMAIL_2], pas [PHONE_1].', 'fr')).toMatchObject({
      emails: ['[EMAIL_2]'],
      phones: ['[PHONE_1]'],
    });
  });

  it.each(['order 0412-33', 'IBAN FR76 3000 6000 0112 3456 7890 189', '12 000 contacts', '2026-03-04'])(
    'takes no phone number out of "%s"',
    (text) => {
      expect(extract(text, 'en').phones).toEqual([]);
    },
  );
});
