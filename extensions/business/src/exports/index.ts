import { defineHook } from '@directus/extensions-sdk';
import { available, nova } from '@novacrm/runtime';
import type { Application } from 'express';
import { guardExports } from './guard-exports.ts';

/** Every way to take rows along as a file is judged, Directus's own ones too. */
export default defineHook(({ init }, context) => {
  init('routes.before', ({ app }) => {
    (app as Application).use(guardExports(context, () => available(nova(context))));
  });
});
