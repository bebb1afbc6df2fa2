import type { ExportInput } from '@novacrm/contracts';

/**
 * Asks for rows as a file and hands it to the browser. Rejected as the SDK rejects, so that `readNovaError` explains it.
 */
export async function downloadRows(input: Omit<ExportInput, 'separator'>, fileName: string): Promise<void> {
  const response = await fetch('/business/v1/exports', {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { errors?: unknown };
    throw Object.assign(new Error('The export was refused.'), { errors: body.errors ?? [], response });
  }
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
