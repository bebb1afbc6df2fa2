import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHeldKeys } from './heldKeys.ts';

function press(target: EventTarget, key: string, more: object = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
  return target.dispatchEvent(event);
}

describe('createHeldKeys', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps what is typed until it is asked for, and nothing afterwards', () => {
    const target = new EventTarget();
    const keys = createHeldKeys(target, () => undefined);
    expect(press(target, 'x')).toBe(true);
    keys.hold();
    for (const key of ['a', 'É', ' ', 'b', 'Backspace']) expect(press(target, key)).toBe(false);
    expect(keys.release()).toBe('aÉ ');
    expect(press(target, 'z')).toBe(true);
    expect(keys.release()).toBe('');
  });

  it('leaves shortcuts and other keys alone', () => {
    const target = new EventTarget();
    const keys = createHeldKeys(target, () => undefined);
    keys.hold();
    expect(press(target, 'k', { ctrlKey: true })).toBe(true);
    expect(press(target, 'Tab')).toBe(true);
    expect(press(target, 'a', { isComposing: true })).toBe(true);
    expect(keys.release()).toBe('');
  });

  it('is called off by Escape', () => {
    const target = new EventTarget();
    const cancel = vi.fn();
    const keys = createHeldKeys(target, cancel);
    keys.hold();
    press(target, 'a');
    press(target, 'Escape');
    expect(cancel).toHaveBeenCalledOnce();
    expect(press(target, 'b')).toBe(true);
  });

  it('gives keys back when nobody comes for them', () => {
    const target = new EventTarget();
    const keys = createHeldKeys(target, () => undefined);
    keys.hold();
    press(target, 'a');
    vi.advanceTimersByTime(5_000);
    expect(press(target, 'b')).toBe(true);
    expect(keys.release()).toBe('');
  });
});
