import type { Person } from './people.ts';
import { RequestFailed } from './request-failed.ts';
import { signIn, type Session } from './session.ts';

/** The signed-in people of the demo. */
export interface Staff {
  admin: Session;
  /** Signs in on first use. Undefined for somebody who is locked out, or has another password by now. */
  find(person: Person): Promise<Session | undefined>;
  /** Lets people sign in before they are needed: Directus takes half a second for each. */
  call(people: readonly Person[]): void;
}

/** Undefined when the demo administrator is locked out: the demo has become somebody's own. */
export async function gatherStaff(url: string): Promise<Staff | undefined> {
  const admin = await tryToSignIn(url, 'admin');
  if (!admin) return undefined;
  const sessions = new Map<Person, Promise<Session | undefined>>([['admin', Promise.resolve(admin)]]);
  const find = (person: Person) => {
    const session = sessions.get(person) ?? tryToSignIn(url, person);
    // Whoever awaits it sees the failure; that nobody has awaited it yet is no crash.
    session.catch(() => undefined);
    sessions.set(person, session);
    return session;
  };
  return {
    admin,
    find,
    call(people) {
      for (const person of people) void find(person);
    },
  };
}

const LOCKED_OUT = new Set(['INVALID_CREDENTIALS', 'INVALID_OTP', 'USER_SUSPENDED']);

async function tryToSignIn(url: string, person: Person): Promise<Session | undefined> {
  try {
    return await signIn(url, person);
  } catch (reason) {
    if (reason instanceof RequestFailed && LOCKED_OUT.has(reason.failure.code)) return undefined;
    throw reason;
  }
}
