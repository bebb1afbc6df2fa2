import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const KEY = 'a reference key of thirty-two characters';

function serve(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], {
    env: { PATH: process.env['PATH'], ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, err })) };
}

describe('nova-engine serve', { timeout: 30_000 }, () => {
  it('answers until it is told to stop, and ends with 0', async () => {
    const { child, ended } = serve(['--port', '0'], { NOVA_REFERENCE_KEY: KEY });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const { port, msg } = JSON.parse(line);
    expect(msg).toBe('the engine listens');
    const body = JSON.stringify({ channel: 'prompt', parts: [{ path: 'text', text: 'jane@corp.com' }] });
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/v1/analyse`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ findings: [{ type: 'email' }] });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['without the key', [], {}, /NOVA_REFERENCE_KEY/],
    ['with a short key', [], { NOVA_REFERENCE_KEY: 'short-and-secret' }, /NOVA_REFERENCE_KEY/],
    ['with a key file that is not there', [], { NOVA_REFERENCE_KEY_FILE: '/nonexistent' }, /NOVA_REFERENCE_KEY_FILE/],
    [
      'for other machines without a secret',
      ['--host', '0.0.0.0'],
      { NOVA_REFERENCE_KEY: KEY },
      /COMPLIANCE_SERVICE_TOKEN/,
    ],
    ['with a port that is none', ['--port', 'http'], { NOVA_REFERENCE_KEY: KEY }, /--port/],
    ['with an unknown option', ['--fast'], { NOVA_REFERENCE_KEY: KEY }, /--fast/],
    [
      'with a limit that is none',
      [],
      { NOVA_REFERENCE_KEY: KEY, COMPLIANCE_TIMEOUT_MS: 'soon' },
      /COMPLIANCE_TIMEOUT_MS/,
    ],
  ])('ends with 2 and says what to do %s', async (_, args, environment, words) => {
    const { code, err } = await serve(args, environment).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/^nova-engine: /);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at |short-and-secret/);
  });
});
