import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 8966);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 60_000,
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // A missing picture is a failure like any other: nothing is compared with itself.
  updateSnapshots: 'none',
  expect: { timeout: 10_000, toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.005 } },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    // Requests that a test stands in for go past it; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      // The system's browser: nothing is downloaded.
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    command: 'npm start',
    cwd: '../..',
    url: `${baseURL}/platform/health`,
    reuseExistingServer: true,
    timeout: 300_000,
    env: { PORT: String(port), NOVA_HOME: process.env['NOVA_HOME'] ?? '.nova-e2e' },
  },
});
