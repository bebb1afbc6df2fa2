import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import pg from 'pg';
import { anthropic } from '../../fixtures/model-emulators/anthropic.ts';
import { startEmulator, type ModelEmulator } from '../../fixtures/model-emulators/emulator.ts';
import { mistral } from '../../fixtures/model-emulators/mistral.ts';
import { ollama } from '../../fixtures/model-emulators/ollama.ts';
import { makeDirectory, removeDirectory } from './directory.ts';
import { startTestProduct, type TestProduct } from './test-product.ts';

export interface Answer {
  status: number;
  headers: Headers;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface Person {
  id: string;
  token: string;
}

/** A product of its own in front of three emulated vendors: one in the house, one in Europe, one elsewhere. */
export interface EmulatedProduct {
  product: TestProduct;
  house: ModelEmulator;
  europe: ModelEmulator;
  abroad: ModelEmulator;
  analyst: Person;
  /** The official client with somebody's token or key. */
  openai(apiKey: string): OpenAI;
  request(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  createAnalyst(): Promise<Person>;
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  reset(): void;
  stop(): Promise<void>;
}

export async function startEmulatedProduct(): Promise<EmulatedProduct> {
  const directory = await makeDirectory();
  const house = await startEmulator(ollama, { models: ['llama'] });
  const europe = await startEmulator(mistral, { apiKey: 'key-of-mistral' });
  const abroad = await startEmulator(anthropic, { apiKey: 'key-of-anthropic' });
  const emulators = [house, europe, abroad];
  const product = await startTestProduct({
    directory,
    given: {
      GATEWAY_OLLAMA_BASE_URL: house.baseURL,
      GATEWAY_OLLAMA_MODELS: 'llama,draft=llama-large',
      GATEWAY_OLLAMA_EMBEDDING_MODELS: 'embed-1',
      GATEWAY_MISTRAL_BASE_URL: europe.baseURL,
      GATEWAY_MISTRAL_API_KEY: 'key-of-mistral',
      GATEWAY_ANTHROPIC_BASE_URL: abroad.baseURL,
      GATEWAY_ANTHROPIC_API_KEY: 'key-of-anthropic',
      GATEWAY_FIRST_TOKEN_MS: '1000',
      GATEWAY_DIRECTUS_ASSISTANT: 'true',
    },
  });

  async function request(method: string, path: string, body?: unknown, token = product.adminToken): Promise<Answer> {
    const response = await fetch(`${product.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  async function createAnalyst(): Promise<Person> {
    const roles = await request('GET', '/roles?filter[name][_eq]=Analyst&fields=id');
    const token = randomUUID();
    const email = `analyst.${randomUUID().slice(0, 8)}@example.com`;
    const [role] = roles.body.data;
    const made = await request('POST', '/users', {
      email,
      password: randomUUID(),
      token,
      role: role.id,
      status: 'active',
    });
    return { id: made.body.data.id, token };
  }

  return {
    product,
    house,
    europe,
    abroad,
    analyst: await createAnalyst(),
    openai: (apiKey) => new OpenAI({ apiKey, baseURL: `${product.url}/gateway/v1`, maxRetries: 0 }),
    request,
    createAnalyst,
    async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      const connection = new pg.Client(product.database);
      await connection.connect();
      try {
        return (await connection.query<Row>(text, values)).rows;
      } finally {
        await connection.end();
      }
    },
    reset: () => emulators.forEach((emulator) => emulator.reset()),
    async stop() {
      await product.stop();
      await Promise.all(emulators.map((emulator) => emulator.close()));
      await removeDirectory(directory);
    },
  };
}

export const user = (content: string) => [{ role: 'user' as const, content }];
