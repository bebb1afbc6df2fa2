import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, indexKeywords } from '../../candidates.ts';
import { createView } from '../../scan/view.ts';
import { licensePlate } from './license-plate.ts';
import { nationalId } from './national-id.ts';

/** A letter beyond ASCII: the keyword index is not asked then, and every pattern is tried. */
const UNGATED = ' ж';

const ANNOUNCEMENTS = [
  'CNI', 'cnis', 'passport', 'passeports', 'carte nationale d’identité', 'cartes d’identité', 'carte nationale', 'justificatif d’identité', 'n° d’identité', 'numero d’identité', 'national identity card', 'id cards',
  'national id card', 'national id', 'identity number', 'identity no', 'travel document', 'Personalausweisnummer', 'Reisepass', 'Ausweisnummer', 'carta d’identità', 'cartão de cidadão', 'documento nacional',
  'titre de séjour', 'cartes de séjour', 'carte de résident', 'récépissé', 'residence permits', 'biometric residence permit', 'residence card', 'BRP', 'permis de conduire', 'n° de permis', 'numéro du permis',
  'permis n°', 'driving license', 'licence number', 'license no', 'driver’s licence', 'drivers license', 'SSN', 'social security no', 'nino', 'NI number', 'ni no', 'national insurance number', 'national insurance',
  'PPS number', 'ppsn', 'PPS n no', 'BSN', 'burgerservicenummer', 'aadhaar', 'aadaar', 'UIDAI', 'DNI', 'NIE', 'rijksregisternummer', 'numéro national', 'numéro de registre national',
]; // prettier-ignore
const NUMBERS = ['X4RTBPFW4', '880692310285', '533401238', '12345678Z', 'X1234567L', '123456782'];
const VEHICLES = [
  'voiture', 'immatriculée', 'plaques', 'number plate', 'license plates', 'reg no', 'reg', 'log book', 'contrôle technique', 'MOT', 'fourgonnette', 'pick-up', 'pickup', 'stationnée', 'garée', 'driving',
  'drove', 'parked', 'towed', 'vw', 'C4', '208', 'range rover', 'mini cooper', 'tyres', 'camping-car', 'gate log', 'sinistre auto', 'cartes grises', 'v5c',
]; // prettier-ignore
const PLATES = ['AB-123-CD', 'KL63 XYZ', '1234 AB 75', 'B-AB 1234', '12-D-34567'];

function found(detector: typeof licensePlate, text: string, ending: string) {
  const view = createView(text + ending, indexKeywords([detector]));
  return candidatesOf(detector, view).map(({ start, end, type }) => ({ start, end, type }));
}

describe.each([
  ['national_id', nationalId, ANNOUNCEMENTS, NUMBERS],
  ['license_plate', licensePlate, VEHICLES, PLATES],
] as const)('%s, woken by words', (_, detector, words, values) => {
  it.each(words)('is woken by "%s"', (word) => {
    const texts = values.map((value) => `${word} : ${value}`);
    expect(texts.some((text) => found(detector, text, '').length > 0)).toBe(true);
  });

  it('finds what it finds when it is never asleep', () => {
    const sign = fc.constantFrom(' ', ', ', '. ', '_', '-', "'", '\n', ': ', 'x', '7', 'é', 'œ');
    const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...values), sign);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const glued = pieces.join('');
        for (const own of [text, glued]) expect(found(detector, own, '')).toEqual(found(detector, own, UNGATED));
      }),
      { numRuns: 300 },
    );
  });
});
