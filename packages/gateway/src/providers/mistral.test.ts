import { mistral } from '../../../../tests/fixtures/model-emulators/mistral.ts';
import { startEmulated } from './emulated.fixture.ts';
import { createMistralProvider } from './mistral.ts';
import { testProvider } from './provider.contract.ts';

testProvider('Mistral', () => startEmulated(mistral, createMistralProvider), { upstream: true, embeds: true });
