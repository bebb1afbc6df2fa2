import type { Exchange } from '../../exchange.ts';
import type { Bounds, Condition } from '../rule.ts';
import type { Scene } from './tree.ts';
import type { Words } from './words.ts';

/** What is said of a condition on the circumstances. Their own values come from outside and are not repeated. */
export function describeContext(condition: Condition, held: boolean, { subject, words }: Scene): string {
  const { exchange, risk } = subject;
  const said = held ? 'held' : 'failed';
  if ('risk' in condition) {
    const { level, ...bounds } = condition.risk;
    const asked = [level && words.level(words.levels[level]), describeBounds(bounds, words)].filter(Boolean).join(', ');
    return `${words.risk[said](asked)} ${words.score(risk.score, words.levels[risk.level])}.`;
  }
  if ('records' in condition) {
    const sentence = words.records[said](describeBounds(condition.records, words));
    return `${sentence} ${exchange.records === undefined ? words.notGiven : words.rows(exchange.records)}`;
  }
  if ('scope' in condition) return words.outside[said];
  const name = contextOf(condition);
  if (!name) return '';
  const asked = words.list.format(name === 'region' ? regionsOf(condition, words) : wantedOf(condition));
  const sentence = words.oneOf[name][said](asked);
  return held || isGiven(exchange, name) ? sentence : `${sentence} ${words.notGiven}`;
}

const CONTEXT = ['role', 'team', 'purpose', 'collection', 'region'] as const;
type Context = (typeof CONTEXT)[number];

function contextOf(condition: Condition): Context | undefined {
  return CONTEXT.find((name) => name in condition);
}

function wantedOf(condition: Condition): readonly string[] {
  if ('role' in condition) return condition.role;
  if ('team' in condition) return condition.team;
  if ('purpose' in condition) return condition.purpose;
  return 'collection' in condition ? condition.collection : [];
}

function regionsOf(condition: Condition, words: Words): readonly string[] {
  return 'region' in condition ? condition.region.map((region) => words.regions[region]) : [];
}

function isGiven({ actor, purpose, collection, destination }: Exchange, name: Context): boolean {
  const given = { role: actor.roles.length > 0, team: actor.team, purpose, collection, region: destination };
  return Boolean(given[name]);
}

function describeBounds({ min, max }: Bounds, words: Words): string {
  return min === undefined && max === undefined ? '' : words.bounds({ min, max });
}
