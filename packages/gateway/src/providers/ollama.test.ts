import { ollama } from '../../../../tests/fixtures/model-emulators/ollama.ts';
import { startEmulated } from './emulated.fixture.ts';
import { createOllamaProvider } from './ollama.ts';
import { testProvider } from './provider.contract.ts';

testProvider('Ollama', () => startEmulated(ollama, createOllamaProvider), { upstream: true, embeds: true });
