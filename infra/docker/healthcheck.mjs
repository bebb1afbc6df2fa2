// Exit code 0 while the product answers and nothing it needs is down.
try {
  const { PORT = 8055, HEALTH_PATH = '/platform/health' } = process.env;
  const url = `http://127.0.0.1:${PORT}${HEALTH_PATH}`;
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(4000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
