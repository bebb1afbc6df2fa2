import { ForbiddenError, RecordNotUniqueError, ValueTooLongError } from '@directus/errors';
import { describe, expect, it } from 'vitest';
import { translateDatabaseError } from './database-errors.ts';

const VALUE = 'jeanne@client.example';
const sqlError = (code: string) => Object.assign(new Error(`invalid input: "${VALUE}"`), { code });

describe('an error of the database', () => {
  it.each(['22P02', '22003', '22007', '22008', '22021', '2201B'])('about a value is its sender’s: %s', (code) => {
    const translated = translateDatabaseError(sqlError(code));
    expect(translated).toMatchObject({ status: 400, code: 'INVALID_PAYLOAD' });
    expect(String(translated)).not.toContain(VALUE);
  });

  it.each([ValueTooLongError, RecordNotUniqueError])('is told without the value', (Made) => {
    const translated = translateDatabaseError(new Made({ collection: 'contacts', field: 'email', value: VALUE }));
    expect(translated).toMatchObject({
      status: 400,
      extensions: { collection: 'contacts', field: 'email', value: null },
    });
    expect(`${String(translated)}${JSON.stringify(translated)}`).not.toContain(VALUE);
    expect(String(translated)).toContain('email');
  });

  it.each([new ForbiddenError(), sqlError('23505'), sqlError('NV100'), new TypeError('x'), 'text', null])(
    'of another kind stays what it is',
    (error) => {
      expect(translateDatabaseError(error)).toBe(error);
    },
  );
});
