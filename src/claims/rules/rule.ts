import { getBasis } from '#kernel/law/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { ApplicationKind } from '../model/index.ts';
import type { Place, Study } from '../study/index.ts';
import type { Facts } from './facts.ts';

/** E: would normally draw a refusal or correction; W: likely a defect, a person must look; I: a hint. */
export type Severity = 'E' | 'W' | 'I';

export type RuleGroup = 'request' | 'claims' | 'description' | 'drawings' | 'abstract' | 'design' | 'pre-examination';

/** What a finding says to a person: what is wrong, why (in words; the article is the basis), what to do. */
export interface RuleMessage {
  what: Text;
  why: Text;
  todo: Text;
}

/** What a rule must have before it can judge. Missing: the rule is reported as not judged, never as passed. */
export type Need =
  | 'claims'
  | 'description'
  | 'abstract'
  | 'title'
  | 'request'
  | 'drawings'
  | 'design'
  /** Whether there are drawings must be known: a plain text cannot carry any. */
  | 'figures-known'
  /** The file itself says which figure each drawing is. */
  | 'figure-labels'
  /** Size in pixels and on the page of at least one drawing. */
  | 'figure-pixels'
  /** The words inside the drawings. */
  | 'figure-words'
  | 'paragraph-numbers'
  | 'page-numbers'
  | `facts.${keyof Facts & string}`;

/** One place a detector found, with what the message needs to speak about it. */
export interface Hit {
  at: Place;
  /** Which of the rule's messages; `default` when absent. */
  message?: string;
  /** Where the severity depends on the case. */
  severity?: Severity;
  /** Values for the `{places}` of the message. */
  params?: Record<string, string | number | Text>;
  /** Other places that explain this one, e.g. the nearest candidate term. */
  related?: { at: Place; note: Text }[];
}

export interface RuleSetting {
  title: Text;
  default: number;
  /** Basis id; `custom` where no law fixes the number. */
  basis: string;
}

export interface RuleDefinition {
  /** `C-23`: the letter of its group and a number. Never reused. */
  id: string;
  group: RuleGroup;
  /** A few words for lists. */
  title: Text;
  /** The gravest severity it reports. */
  severity: Severity;
  kinds: readonly ApplicationKind[];
  /** Basis ids of the law catalogue, the first being the principal one. Their dates of force are the instruments'. */
  basis: readonly string[];
  /** First and last day of the rule itself, where they differ from its basis. */
  validFrom?: PlainDate;
  validTo?: PlainDate;
  needs: readonly Need[];
  messages: { default: RuleMessage } & Record<string, RuleMessage>;
  settings?: Readonly<Record<string, RuleSetting>>;
  /** Why it is not trusted yet: such a rule runs only when asked for. */
  nursery?: Text;
  /** What it knowingly does not see, or sees wrongly. */
  limits: readonly Text[];
  /** Pure; linear in the length of the text; never throws on any text. */
  detect(study: Study, setting: (name: string) => number): Iterable<Hit>;
}

export type Rule = Readonly<RuleDefinition>;

const GROUP_LETTER: Record<RuleGroup, string> = {
  request: 'R',
  claims: 'C',
  description: 'D',
  drawings: 'G',
  abstract: 'A',
  design: 'S',
  'pre-examination': 'P',
};

/** Checks a rule when it is loaded: a wrong article number or an id of another group is a broken promise and throws. */
export function defineRule(rule: RuleDefinition): Rule {
  if (!new RegExp(`^${GROUP_LETTER[rule.group]}-\\d{2}$`).test(rule.id))
    throw new Error(`${rule.id} is no id of the group ${rule.group}.`);
  if (rule.basis.length === 0) throw new Error(`${rule.id} names no basis.`);
  for (const id of rule.basis) getBasis(id);
  for (const setting of Object.values(rule.settings ?? {})) getBasis(setting.basis);
  if (rule.kinds.length === 0) throw new Error(`${rule.id} applies to no kind of application.`);
  if (rule.limits.length === 0) throw new Error(`${rule.id} does not say what it cannot see.`);
  return rule;
}
