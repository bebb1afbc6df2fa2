/* eslint-disable @typescript-eslint/no-explicit-any */
import { inject } from 'vitest';
import { call } from '../harness/http.ts';

/** @throws Error with the answer, when the server refuses. */
export async function asAdmin(path: string, json?: object): Promise<any> {
  const answer = await call(path, { token: inject('adminToken'), ...(json && { json }) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

/** A small CSV file; an empty key for a role that may bring none. */
export async function upload(token: string, content: string, folder?: string): Promise<string> {
  const form = new FormData();
  if (folder) form.append('folder', folder);
  form.append('title', content);
  form.append('file', new Blob([`Nom;Notes\n${content};${content}\n`], { type: 'text/csv' }), 'a.csv');
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${inject('url')}/files`, { method: 'POST', headers, body: form });
  // Some roles bring no files.
  return ((await response.json()) as { data?: { id: string } }).data?.id ?? '';
}
