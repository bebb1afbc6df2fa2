import { anthropic } from '../../../../tests/fixtures/model-emulators/anthropic.ts';
import { startEmulated } from './emulated.fixture.ts';
import { createAnthropicProvider } from './anthropic.ts';
import { testProvider } from './provider.contract.ts';

testProvider('Anthropic', () => startEmulated(anthropic, createAnthropicProvider), { upstream: true });
