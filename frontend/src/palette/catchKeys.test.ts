import { afterEach, describe, expect, it, vi } from 'vitest';
import { catchKeys } from './catchKeys.ts';

afterEach(() => vi.useRealTimers());

function press(target: EventTarget, key: string, held: object = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...held });
  return !target.dispatchEvent(event);
}

describe('keys before the palette', () => {
  it('are kept, and nobody else hears them', () => {
    const target = new EventTarget();
    const heard = vi.fn();
    const take = catchKeys(target);
    target.addEventListener('keydown', heard);
    for (const key of ['g', 'a', 'x', 'Backspace', 'r']) expect(press(target, key)).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    expect(take()).toBe('gar');
    expect(press(target, 'c')).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each([
    ['Tab', {}],
    ['k', { ctrlKey: true }],
    ['v', { metaKey: true }],
  ])('are not %s with %o', (key, held) => {
    const target = new EventTarget();
    const take = catchKeys(target);
    expect(press(target, key, held)).toBe(false);
    expect(take()).toBe('');
  });

  it('go their usual way when the palette does not come, or is not wanted any more', () => {
    vi.useFakeTimers();
    const [late, left] = [new EventTarget(), new EventTarget()];
    catchKeys(late);
    vi.advanceTimersByTime(3_000);
    expect(press(late, 'a')).toBe(false);
    catchKeys(left);
    press(left, 'Escape');
    expect(press(left, 'a')).toBe(false);
  });
});
