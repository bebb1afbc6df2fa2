import type { Language } from '../data/company.ts';
import { TAGS, type DemoTag } from '../data/tags.ts';
import { demoId } from '../people.ts';
import { createRandom } from '../random.ts';
import { COMPANIES } from './companies.ts';
import { CONTACTS } from './contacts.ts';
import { planRow, type PlannedRow } from './planned-row.ts';

export function planTags(): { tags: PlannedRow[]; links: PlannedRow[] } {
  const tags = TAGS.map(({ key, name, color }) => planRow('tags', `tag-${key}`, 'admin', { name, color }));
  const onCompanies = COMPANIES.filter(({ kind }) => kind === 'client').flatMap((company) =>
    chooseTags('companies', company.language, company.key).map((tag) =>
      planRow('companies_tags', `tagged-${company.key}-${tag.key}`, 'admin', {
        company: company.id,
        tag: demoId(`tag-${tag.key}`),
      }),
    ),
  );
  const onContacts = CONTACTS.flatMap((contact) =>
    chooseTags('contacts', contact.language, contact.key).map((tag) =>
      planRow('contacts_tags', `tagged-${contact.key}-${tag.key}`, 'admin', {
        contact: contact.id,
        tag: demoId(`tag-${tag.key}`),
      }),
    ),
  );
  return { tags, links: [...onCompanies, ...onContacts] };
}

/** More than half have none, most others one. */
function chooseTags(on: DemoTag['on'], language: Language, key: string): DemoTag[] {
  const random = createRandom(`tags-${key}`);
  const choice = random.shuffle(
    TAGS.filter((tag) => tag.on === on && (tag.language === 'both' || tag.language === language)),
  );
  const share = random.next();
  return choice.slice(0, share < 0.55 ? 0 : share < 0.9 ? 1 : 2);
}
