import { join } from 'node:path';
import { ROOT } from '../product/home.ts';
import { composeDataModelPage } from './data-model-page.ts';
import { composeDependenciesPage } from './dependencies-page.ts';
import { composeRulesPage } from './rules-page.ts';
import { composeDetectorPages } from './detector-pages.ts';
import { composeEnvExample, composeSettingsPage } from './settings-page.ts';

export interface GeneratedFile {
  path: string;
  content: string;
}

/** Every document that is generated from code, as it should stand in the checkout. */
export function generateDocs(): GeneratedFile[] {
  return [
    { path: join(ROOT, 'docs', 'operations', 'settings.md'), content: composeSettingsPage() },
    { path: join(ROOT, 'docs', 'architecture', 'data-model.md'), content: composeDataModelPage() },
    { path: join(ROOT, 'docs', 'architecture', 'dependencies.md'), content: composeDependenciesPage() },
    { path: join(ROOT, 'docs', 'compliance', 'rules.md'), content: composeRulesPage() },
    { path: join(ROOT, '.env.example'), content: composeEnvExample() },
    ...composeDetectorPages(),
  ];
}
