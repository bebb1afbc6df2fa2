/** Whether an address is the gateway of this server: under its public URL, or at its port on this machine. */
export function isOwnGateway(
  address: string | null | undefined,
  { publicUrl, port }: { publicUrl: string; port: number },
): boolean {
  const url = URL.parse(address ?? '');
  if (!url || url.search || url.hash || url.username || url.password) return false;
  const given = url.href.replace(/\/+$/, '');
  const own = [publicUrl, `http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`];
  return own.some((root) => URL.parse(`${root.replace(/\/+$/, '')}/gateway/v1`)?.href === given);
}
