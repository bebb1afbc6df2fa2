import { openai } from '../../../../tests/fixtures/model-emulators/openai.ts';
import { startEmulated } from './emulated.fixture.ts';
import { createOpenAIProvider } from './openai.ts';
import { testProvider } from './provider.contract.ts';

testProvider('OpenAI', () => startEmulated(openai, createOpenAIProvider), { upstream: true, embeds: true });
