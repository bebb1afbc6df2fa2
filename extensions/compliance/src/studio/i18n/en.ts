import { enDecision } from './en.decision.ts';
import { enTerms } from './en.terms.ts';

const number = (value: number) => value.toLocaleString('en');

export type Messages = typeof en;

export const en = {
  module: 'Compliance',
  ...enTerms,
  navigation: {
    overview: 'Overview',
    decisions: 'Decisions',
    rules: 'Rules',
    policies: 'Policies',
    incidents: 'Incidents',
  },
  loading: 'Loading',
  refresh: 'Refresh',
  copy: 'Copy the whole value',
  copied: 'Copied',
  retry: 'Try again',
  problem: {
    denied: {
      title: 'Your role may not see this',
      text: 'Compliance leads, data protection officers and administrators read the audit. Ask an administrator for one of these roles.',
    },
    invalid: {
      title: 'These filters do not work',
      text: 'The server did not accept them. Clear the filters and try again.',
    },
    unavailable: {
      title: 'The compliance engine does not answer',
      text: 'Nothing passes unchecked meanwhile: writes and AI calls are refused. Try again in a moment; if it lasts, look at the server log.',
    },
    busy: { title: 'Too many requests', text: 'Wait a minute, then try again.' },
    slow: { title: 'The server takes too long', text: 'Try again, or choose a shorter period.' },
    offline: { title: 'The server cannot be reached', text: 'Check your connection, then try again.' },
    unexpected: {
      title: 'This could not be read',
      text: 'Try again. If it happens again, give your administrator the request number.',
    },
    request: (id: string) => `Request ${id}`,
  },
  summary: {
    title: 'Verdicts',
    label: (days: number) => `Last ${days} days`,
    decisions: (total: number): string => (total === 1 ? 'decision' : 'decisions'),
    shares: 'Share of each verdict',
    incidents: 'Open incidents',
    incidentsNone: 'Nothing waits for you.',
    incidentsSome: (count: number): string => (count === 1 ? 'It waits for a decision.' : 'They wait for a decision.'),
    incidentsLink: 'Open the list',
    topRules: 'Most active rules',
    topRulesNone: 'No rule spoke in this period.',
    times: (count: number) => (count === 1 ? 'once' : `${number(count)} times`),
  },
  policy: {
    title: 'Policy in force',
    version: (version: number) => `Version ${version}`,
    rules: (count: number) => (count === 1 ? '1 rule' : `${number(count)} rules`),
    published: (when: string) => `Published ${when}`,
    clean: 'Rules and policy agree',
    problems: (count: number) =>
      count === 1 ? 'A rule could not be taken over' : `${number(count)} problems in the rules`,
    problemsText: (version: number) =>
      `What is written is not what is active. Version ${version} stays in force, unchanged, until this is corrected.`,
    line: (line: number) => `line ${line}`,
    correct: 'Correct the rules',
  },
  decisions: {
    latest: 'Latest decisions',
    all: 'All decisions',
    total: (count: number) => (count === 1 ? '1 decision' : `${number(count)} decisions`),
    shown: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
    more: 'Show older decisions',
    columns: { when: 'When', action: 'Verdict', rules: 'Rules and findings', who: 'Who', risk: 'Risk' },
    open: (when: string) => `Open the decision of ${when}`,
    someone: 'Unknown person',
    noRule: 'No rule spoke',
    ahead: 'in advance',
    shadow: 'Shadow rule: recorded, not applied',
    filter: {
      label: 'Filters',
      action: 'Verdict',
      channel: 'Channel',
      rule: 'Rule',
      period: 'Period',
      all: 'All',
      allRules: 'All',
      clear: 'Clear filters',
    },
    period: { day: 'Last 24 hours', week: 'Last 7 days', month: 'Last 30 days', all: 'Any time' },
    empty: {
      title: 'No decision yet',
      text: 'The first text that is saved, exported or sent to a model appears here.',
    },
    noMatch: { title: 'No decision matches', text: 'Choose a longer period or clear the filters.' },
  },
  ...enDecision,
};
