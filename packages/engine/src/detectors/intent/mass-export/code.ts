import { prefiltered } from '../../../scan/prefiltered.ts';

/** Code, a query or a call that takes whole tables of people: "for c in crm.contacts", "User.all", "pg_dump customers". */
export function takesTables(text: string): boolean {
  return CODE.test(text) && !ONE_ROW.test(text);
}

const TABLE =
  '(?:customers?|clients?|contacts?|users?|employees?|people|persons?|leads?|prospects?|members?|subscribers?|donors?|patients?|tenants?|accounts?|salaries|utilisateurs?|adherents?|abonnes?)';
const CODE = prefiltered(
  new RegExp(
    [
      `(?<![a-z])for(?:each)? ?\\(?(?:const |let |var )?[a-z_]{1,20} (?:in|of) [a-z_.]{0,30}${TABLE}(?![a-z])`,
      `(?<![a-z])${TABLE}(?:\\.objects)?\\.(?:all|find|findmany|findall|fetchall|foreach|to_csv|tolist|map|each)\\(? ?\\{? ?\\}? ?\\)?`,
      `(?:pg_dump|mysqldump|mongoexport|mongodump)[^.!?\\n]{0,60}${TABLE}`,
      `(?<![a-z])copy \\(?[a-z_.]{0,20}${TABLE}\\)? to `,
      `/${TABLE}\\?[^\\s]{0,60}(?:limit=-1|limit=\\d{3,}|per_page=\\d{3,}|page_size=\\d{3,}|export=)`,
      `(?:readitems|getitems|getall|fetchall|listall|findall|exportall)[a-z_]{0,20}\\(['" ]{0,2}${TABLE}`,
    ].join('|'),
  ),
);
const ONE_ROW = prefiltered(/(?:where|id ?=|email ?=|limit ?[=:]? ?\d(?!\d)|count\(|len\()/);
