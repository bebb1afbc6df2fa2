export * from './exchange.ts';
export * from './compliance.ts';
export * from './gateway.ts';
export * from './route.ts';
export * from './settings.ts';
export * from './model.ts';
export * from './platform.ts';
export * from './portal.ts';
