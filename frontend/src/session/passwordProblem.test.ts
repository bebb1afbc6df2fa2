import { describe, expect, it } from 'vitest';
import { passwordProblem } from './passwordProblem.ts';

describe('a new password', () => {
  it.each([
    ['seven77', 'seven77', 'tooShort'],
    ['', '', 'tooShort'],
    ['eight888', 'eight88', 'mismatch'],
    ['eight888', 'eight888', undefined],
  ])('%j, once more %j: %s', (password, confirmation, problem) => {
    expect(passwordProblem(password, confirmation)).toBe(problem);
  });
});
