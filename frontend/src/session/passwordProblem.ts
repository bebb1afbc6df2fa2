/** Shortest password that the portal takes, in characters. */
const SHORTEST = 8;

/** Which sentence of `signIn.reset.*` says what is wrong with a new password; undefined when nothing is. */
export function passwordProblem(password: string, confirmation: string): 'tooShort' | 'mismatch' | undefined {
  if (password.length < SHORTEST) return 'tooShort';
  return password === confirmation ? undefined : 'mismatch';
}
