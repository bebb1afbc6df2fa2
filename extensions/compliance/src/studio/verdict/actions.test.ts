import * as contracts from '@novacrm/contracts';
import { expect, it } from 'vitest';
import { ACTIONS, CHANNELS } from './actions.ts';

it('knows the same actions and channels as the contracts, in the same order', () => {
  expect(ACTIONS).toEqual(contracts.ACTIONS);
  expect(CHANNELS).toEqual(contracts.CHANNELS);
});
