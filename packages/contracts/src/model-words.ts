import { z } from 'zod';

export const Name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'use lower case letters, digits and "_" (at most 60)');

/** Material icon name, as the studio shows it. */
export const Icon = z.string().regex(/^[a-z0-9_]+$/, 'use a Material icon name such as "person"');
export const Color = z.string().regex(/^#[0-9A-F]{6}$/, 'use a colour such as "#2563EB"');

/** Directus filter rules: checked by Directus itself when they are used. */
export const Filter = z.record(z.string(), z.unknown());
export const Options = z.record(z.string(), z.unknown());
