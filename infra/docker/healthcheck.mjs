// Exit code 0 while the product answers and nothing it needs is down.
try {
  const url = `http://127.0.0.1:${process.env.PORT ?? 8055}/platform/health`;
  const { ok } = await fetch(url, { signal: AbortSignal.timeout(4000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
