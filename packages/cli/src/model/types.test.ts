import { describe, expect, it } from 'vitest';
import { sampleModel } from './sample.ts';
import { generateTypes, typeName } from './types.ts';

describe('generating types', () => {
  it('is the same every time, whatever the order of the files', () => {
    const model = sampleModel();
    const backwards = { ...model, collections: model.collections.toReversed() };
    expect(generateTypes(backwards)).toBe(generateTypes(model));
  });

  it('says what may be null, what is one of a few words and what leads on', () => {
    const types = generateTypes(sampleModel());
    expect(types).toContain('  name: string;\n');
    expect(types).toContain("  mood: 'good' | 'bad' | null;\n");
    expect(types).toContain('  boss: Person | string | null;\n'.replace('Person', 'People'));
    expect(types).toContain('  team: Team | number;\n');
    expect(types).toContain('  tags: PeopleTag[] | string[];\n');
    expect(types).toContain("  date_created: Time<'datetime'> | null;\n");
    expect(types).toContain('  people: People[];\n');
  });

  it.each([
    ['companies', 'Company'],
    ['compliance_policies', 'CompliancePolicy'],
    ['data_breaches', 'DataBreach'],
    ['ai_calls', 'AiCall'],
    ['compliance_audit', 'ComplianceAudit'],
    ['expenses', 'Expense'],
    ['time_entries', 'TimeEntry'],
    ['directus_users', 'OwnUser'],
  ])('calls %s a %s', (collection, name) => {
    expect(typeName(collection)).toBe(name);
  });
});
