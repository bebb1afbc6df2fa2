/* eslint-disable @typescript-eslint/no-explicit-any */
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createPerson, createTeam, type TestPerson } from './harness/people.ts';
import { asAdmin } from './harness/trade.ts';

const open: WebSocket[] = [];
afterEach(() => open.splice(0).forEach((socket) => socket.close()));

/** A client that follows a collection, as an open page of the portal does; keeps what it hears and when. */
async function follow(person: TestPerson, collection: string) {
  const heard: { at: number; event: string; data: any[] }[] = [];
  const socket = new WebSocket(`${inject('url').replace('http', 'ws')}/websocket`);
  open.push(socket);
  const say = (message: object) => socket.send(JSON.stringify(message));
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('the socket broke'));
    socket.onopen = () => say({ type: 'auth', access_token: person.token });
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.type === 'ping') say({ type: 'pong' });
      if (message.type === 'auth' && message.status !== 'ok') reject(new Error('not let in'));
      if (message.type === 'auth') say({ type: 'subscribe', collection, query: { fields: ['id', 'last_name'] } });
      if (message.type !== 'subscription') return;
      if (message.event === 'init') resolve();
      else heard.push({ at: performance.now(), event: message.event, data: message.data });
    };
  });
  return heard;
}

async function hear(heard: { at: number; event: string }[], event: string, since: number): Promise<number> {
  for (let waited = 0; waited < 5_000; waited += 10) {
    const found = heard.find((each) => each.event === event);
    if (found) return found.at - since;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${event} within five seconds`);
}

describe('open pages', () => {
  it('hear of a change within a second, and of no row that their reader may not see', async () => {
    const [mine, other] = [await createTeam(), await createTeam()];
    const reader = await follow(await createPerson('Analyst', { team: mine }), 'contacts');
    const stranger = await follow(await createPerson('Analyst', { team: other }), 'contacts');

    const contact = await asAdmin('/items/contacts', { last_name: 'Vivant', team: mine });
    // Counted from the moment the writer has the answer: by then it is committed.
    expect(await hear(reader, 'create', performance.now())).toBeLessThan(1000);
    await asAdmin(`/items/contacts/${contact.id}`, { last_name: 'Changé' }, 'PATCH');
    expect(await hear(reader, 'update', performance.now())).toBeLessThan(1000);
    expect(reader.find(({ event }) => event === 'update')?.data).toEqual([{ id: contact.id, last_name: 'Changé' }]);

    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(JSON.stringify(stranger)).not.toContain(contact.id);
    expect(JSON.stringify(stranger)).not.toContain('Changé');
  });
});
