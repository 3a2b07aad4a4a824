import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { DefinitionError } from '../definition-error.ts';
import { kitePermit, kitePermitSource, kiteSearch } from '../fixtures/kite-permit.fixture.ts';
import { defineProcedure, placeOf, plainDefinition, targetsOf } from './define.ts';
import type { Procedure, ProcedureSource } from './types.ts';

type Spoil = (source: ProcedureSource) => void;

/** What the loader says of a definition, as `place: problem`. */
function told(spoil: Spoil): string[] {
  const source = kitePermitSource();
  spoil(source);
  try {
    defineProcedure(source);
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return error.problems.map((one) => `${one.place}: ${one.problem}`);
  }
}

const action = (source: ProcedureSource, id: string) => source.actions[id]!;
const limit = (source: ProcedureSource, id: string) => source.limits[id]!;
const loss = { what: t('否', 'No'), why: t('否', 'No'), next: t('否', 'No') };

/** One fault each, and the place and the words by which it is found. */
const faults: [string, Spoil][] = [
  [
    'id: must look like "slice/name"',
    (s) => {
      s.id = 'Kite Permit';
    },
  ],
  [
    'version: must look like "2026-01"',
    (s) => {
      s.version = '1';
    },
  ],
  [
    'validTo: lies before validFrom',
    (s) => {
      s.validTo = '2025-12-31' as PlainDate;
    },
  ],
  [
    'initiator: unknown party "bird"',
    (s) => {
      s.initiator = 'bird';
    },
  ],
  [
    'roles.guest.party: unknown party "bird"',
    (s) => {
      s.roles.guest = { title: t('客', 'guest'), party: 'bird' };
    },
  ],
  [
    'states.waiting.stage: unknown stage "moon"',
    (s) => {
      s.states.waiting!.stage = 'moon';
    },
  ],
  [
    'states.waiting.actors: unknown role "bird"',
    (s) => {
      s.states.waiting!.actors = ['warden', 'bird'];
    },
  ],
  [
    'states.landed.actors: a final state has nobody to act',
    (s) => {
      s.states.landed!.actors = ['flyer'];
    },
  ],
  [
    'states.landed: a final state has no way out, but actions leave it',
    (s) => {
      action(s, 'greet').from = ['flying', 'landed'];
    },
  ],
  [
    'states.permitted.actors: an open state says who acts next',
    (s) => {
      s.states.permitted!.actors = [];
    },
  ],
  [
    'states.permitted: an open state has a way out, but no action leads from it to another state',
    (s) => {
      action(s, 'launch').to = 'permitted';
    },
  ],
  [
    'states.waiting.actors: role "chief" is said to act next, but has no action here',
    (s) => {
      s.states.waiting!.actors = ['warden', 'chief'];
    },
  ],
  [
    'states.permitted: no time limit runs here and no reason (noLimit) is given',
    (s) => void delete s.states.permitted!.noLimit,
  ],
  [
    'states.flying.noLimit: a time limit runs here, so there is nothing to excuse',
    (s) => {
      s.states.flying!.noLimit = t('闲', 'At leisure');
    },
  ],
  [
    'states.today: "today" is a reserved name',
    (s) => {
      s.states.today = s.states.grounded!;
    },
  ],
  [
    'states.dreaming: cannot be reached by any action',
    (s) => {
      s.states.dreaming = { title: t('梦', 'Dream'), stage: 'sky', actors: [], final: 'neutral' };
    },
  ],
  [
    'actions.greet.by: nobody may take it',
    (s) => {
      action(s, 'greet').by = [];
    },
  ],
  [
    'actions.greet.by: unknown role "bird"',
    (s) => {
      action(s, 'greet').by = ['bird'];
    },
  ],
  [
    'actions.greet.from: unknown state "moon"',
    (s) => {
      action(s, 'greet').from = ['flying', 'moon'];
    },
  ],
  [
    'actions.greet.to: unknown state "moon"',
    (s) => {
      action(s, 'greet').to = 'moon';
    },
  ],
  ['actions.apply.to: opening needs a state to open in', (s) => void delete action(s, 'apply').to],
  [
    'actions.greet.form: unknown form "bow"',
    (s) => {
      action(s, 'greet').form = 'bow';
    },
  ],
  [
    'actions.answer.into: "today" is a reserved name',
    (s) => {
      action(s, 'answer').into = 'today[]';
    },
  ],
  [
    'actions.propose.visibleTo: unknown role "bird"',
    (s) => {
      action(s, 'propose').visibleTo = ['bird'];
    },
  ],
  [
    'actions.confirm: unknown action "sing"',
    (s) => {
      action(s, 'confirm').discloses = ['sing'];
    },
  ],
  [
    'actions.confirm: unknown action "sing"',
    (s) => {
      action(s, 'confirm').notBySameAs = ['sing'];
    },
  ],
  [
    'actions.apply.joins: unknown party "bird"',
    (s) => void action(s, 'apply').joins!.push({ role: 'bird', party: 'x', name: 'x' }),
  ],
  [
    'actions.apply.joins: unknown input field "input.wing"',
    (s) => {
      action(s, 'apply').joins![0]!.name = { ref: 'input.wing' };
    },
  ],
  [
    'actions.apply.requires: unknown check "loud-name"',
    (s) => void action(s, 'apply').requires!.push({ check: 'loud-name' }),
  ],
  [
    'actions.apply.requires: unknown fact "facts.weather"',
    (s) => void action(s, 'apply').requires!.push({ condition: { present: 'facts.weather' }, otherwise: loss }),
  ],
  [
    'actions.launch.requires: unknown setting "patience"',
    (s) =>
      void action(s, 'launch').requires!.push({
        ahead: { ref: 'input.launchOn' },
        by: { setting: 'patience' },
        otherwise: loss,
      }),
  ],
  [
    'actions.confirm.to: unknown data path "data.proposal.verdicts"',
    (s) => {
      action(s, 'confirm').to = [{ when: { present: 'data.proposal.verdicts' }, to: 'grounded' }];
    },
  ],
  [
    'actions.apply.facts: unknown path "colour.name"',
    (s) => void action(s, 'apply').facts!.push({ id: 'c', register: 'kite', key: { ref: 'colour.name' } }),
  ],
  [
    'actions.apply.facts: unknown party "parties.bird.name"',
    (s) =>
      void action(s, 'apply').facts!.push({
        id: 'c',
        matters: { procedure: 'kite/permit', party: { ref: 'parties.bird.name' } },
        count: true,
      }),
  ],
  [
    'actions.apply.facts: unknown setting "memory"',
    (s) =>
      void action(s, 'apply').facts!.push({
        id: 'c',
        tally: { procedure: 'kite/permit', action: 'apply', within: { setting: 'memory' } },
      }),
  ],
  [
    'actions.apply.facts: unknown path "colour.name"',
    (s) =>
      void action(s, 'apply').facts!.push({
        id: 'c',
        tally: { procedure: 'kite/permit', action: 'apply', input: { name: { ref: 'colour.name' } } },
      }),
  ],
  [
    'actions.greet.by: "wind" stands outside: somebody of the house records what it did',
    (s) => {
      s.roles.wind = { title: t('风', 'the wind'), outside: true };
      action(s, 'greet').by = ['wind'];
    },
  ],
  [
    'actions.greet.effects.0: unknown document "ode"',
    (s) => {
      action(s, 'greet').effects = [{ effect: 'document.issue', document: 'ode', to: ['flyer'] }];
    },
  ],
  [
    'actions.greet.effects.0: unknown limit "patience"',
    (s) => {
      action(s, 'greet').effects = [
        { effect: 'document.issue', document: 'slip', to: ['flyer'], data: { until: { limit: 'patience' } } },
      ];
    },
  ],
  [
    'actions.greet.effects.0: unknown role "bird"',
    (s) => {
      action(s, 'greet').effects = [
        { effect: 'notify', to: ['bird'], title: t('啾', 'Tweet'), body: t('啾', 'Tweet') },
      ];
    },
  ],
  [
    'actions.greet.effects.0: unknown setting "settings.wings"',
    (s) => {
      action(s, 'greet').effects = [{ effect: 'assign', account: { ref: 'settings.wings' } }];
    },
  ],
  [
    'actions.greet.effects.0: unknown action "counts.sing"',
    (s) => {
      action(s, 'greet').effects = [
        { effect: 'ledger.post', ledger: 'string', lines: [{ account: 'a', fen: { ref: 'counts.sing' } }] },
      ];
    },
  ],
  [
    'actions.greet.effects.0: unknown number "numbers.prize"',
    (s) => {
      action(s, 'greet').effects = [
        { effect: 'matter.open', procedure: 'kite/search', action: 'begin', input: { name: { ref: 'numbers.prize' } } },
      ];
    },
  ],
  [
    'actions.greet.effects.0: unknown data path "data.wing"',
    (s) => {
      action(s, 'greet').effects = [
        {
          effect: 'register.hold',
          register: 'kite',
          keys: { ref: 'data.wing' },
          kind: 'tangled',
          reason: t('缠', 'Tangled'),
        },
      ];
    },
  ],
  [
    'limits.accept.start: unknown action "sing"',
    (s) => {
      limit(s, 'accept').start = { action: 'sing' };
    },
  ],
  [
    'limits.flight.start.date: unknown input field "day"',
    (s) => {
      limit(s, 'flight').start.date = 'day';
    },
  ],
  [
    'limits.answer.start.receipt: unknown input field "way"',
    (s) => {
      limit(s, 'answer').start.receipt!.method = { ref: 'input.way' };
    },
  ],
  [
    'limits.answer.start.receipt: unknown data path "data.way"',
    (s) => {
      limit(s, 'answer').start.receipt!.method = { ref: 'data.way' };
    },
  ],
  [
    'limits.answer.start.receipt: unknown input field "day"',
    (s) => {
      limit(s, 'answer').start.receipt!.proven!.date = 'day';
    },
  ],
  ['limits.accept: unknown state "moon"', (s) => void limit(s, 'accept').runsIn.push('moon')],
  [
    'limits.decide.pausedIn: state "reading" cannot both run and pause the clock',
    (s) => void limit(s, 'decide').pausedIn!.push('reading'),
  ],
  [
    'limits.flight.metBy: unknown action "sing"',
    (s) => {
      limit(s, 'flight').metBy = ['sing'];
    },
  ],
  [
    'limits.decide.extendedBy: unknown action "sing"',
    (s) => {
      limit(s, 'decide').extendedBy![0]!.action = 'sing';
    },
  ],
  [
    'limits.accept.span: unknown setting "patience"',
    (s) => {
      limit(s, 'accept').span = { setting: 'patience' };
    },
  ],
  [
    'limits.answer.span: needs a whole number other than 0',
    (s) => {
      limit(s, 'answer').span = { unit: 'day', n: 0 };
    },
  ],
  [
    'limits.answer.span: needs a whole number other than 0',
    (s) => {
      limit(s, 'answer').span = { unit: 'month', n: 0.5 };
    },
  ],
  [
    'limits.decide.span: the last span needs the condition {all: []}, so that one always applies',
    (s) => void (limit(s, 'decide').span as unknown[]).pop(),
  ],
  [
    'limits.decide.span: unknown data path "data.application.colour"',
    (s) =>
      void (limit(s, 'decide').span as unknown[]).unshift({
        when: { present: 'data.application.colour' },
        span: { unit: 'day', n: 1 },
      }),
  ],
  [
    'limits.accept.basis: a limit names its legal basis, or "custom"',
    (s) => {
      limit(s, 'accept').basis = [];
    },
  ],
  [
    'limits.flight.onExpiry: unknown action "sing"',
    (s) => {
      limit(s, 'flight').onExpiry = { action: 'sing' };
    },
  ],
  [
    'limits.flight.onExpiry: the clock takes this action, so a system role must be allowed to',
    (s) => {
      action(s, 'land').by = ['flyer'];
    },
  ],
  [
    'limits.answer.onExpiry: the action cannot be taken in state "reading", in which the clock runs',
    (s) => void limit(s, 'answer').runsIn.push('reading'),
  ],
  [
    'forms.answer: the field "words" stands in two sections',
    (s) => {
      s.forms.answer = {
        title: t('二', 'Two'),
        sections: [...s.forms.answer!.sections, ...s.forms.answer!.sections],
      };
    },
  ],
  [
    'forms.answer.words: unknown input field "input.mood"',
    (s) => {
      s.forms = withField(s, 'answer', 'words', { when: { present: 'input.mood' } });
    },
  ],
  [
    'forms.application.helpers.excuse: unknown item field "item.hat"',
    (s) => {
      s.forms = withField(s, 'application', 'helpers', {
        fields: {
          excuse: { kind: 'text', label: t('由', 'Why'), required: { present: 'item.hat' } },
        },
      });
    },
  ],
  [
    'forms.answer.words: unknown path "item.hat"',
    (s) => {
      s.forms = withField(s, 'answer', 'words', { required: { present: 'item.hat' } });
    },
  ],
  [
    'materials.drawing.field: unknown form field "application.sketch"',
    (s) => {
      s.materials.drawing!.field = 'application.sketch';
    },
  ],
  [
    'materials.rope.required: unknown data path "data.application.weight"',
    (s) => {
      s.materials.rope!.required = { present: 'data.application.weight' };
    },
  ],
  [
    'conditions.0.check: unknown check "loud-name"',
    (s) => {
      s.conditions[0]!.check = 'loud-name';
    },
  ],
  [
    'promise.setting: unknown setting "patience"',
    (s) => {
      s.promise.setting = 'patience';
    },
  ],
  [
    'promise.limit: unknown limit "patience"',
    (s) => {
      s.promise.limit = 'patience';
    },
  ],
  [
    'subject: unknown data path "data.kite"',
    (s) => {
      s.subject = { template: '{data.kite}' };
    },
  ],
  [
    'division: unknown path "place"',
    (s) => {
      s.division = { ref: 'place' };
    },
  ],
  ['search: unknown data path "data.application.song"', (s) => void s.search.push('data.application.song')],
  [
    'columns: unknown data path "data.application.song"',
    (s) => void s.columns.push({ title: t('歌', 'Song'), path: 'data.application.song' }),
  ],
];

/** The forms with one field of one of them changed; the fixture's own forms stay as they are. */
function withField(source: ProcedureSource, id: string, name: string, more: object): ProcedureSource['forms'] {
  const form = source.forms[id]!;
  const sections = form.sections.map((section) => {
    const field = section.fields[name];
    return field ? { ...section, fields: { ...section.fields, [name]: { ...field, ...more } } } : section;
  });
  return { ...source.forms, [id]: { ...form, sections } };
}

describe('a definition that must not load', () => {
  test.each(faults)('%s', (problem, spoil) => expect(told(spoil)).toContain(problem));

  test('tells all its problems at once, and the stack names the file that defines it', () => {
    const source = { ...kitePermitSource(), version: '1', initiator: 'bird', search: ['data.kite'] };
    try {
      defineProcedure(source);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DefinitionError);
      const { message, stack, problems } = error as DefinitionError;
      expect(problems).toHaveLength(3);
      expect(message).toBe(
        [
          'The definition of procedure kite/permit@1 cannot be used:',
          '  version: must look like "2026-01"',
          '  initiator: unknown party "bird"',
          '  search: unknown data path "data.kite"',
        ].join('\n'),
      );
      expect(stack).toMatch(/define\.test\.ts:\d+/);
    }
  });
});

describe('a good definition', () => {
  test('loads frozen', () => {
    expect(told(() => {})).toEqual([]);
    expect(kitePermit.checked).toBe(true);
    expect(Object.isFrozen(kitePermit)).toBe(true);
    expect(() => {
      (kitePermit as { id: string }).id = 'kite/other';
    }).toThrow(TypeError);
  });

  test('is plain data, but for its checks, of which only the titles are kept', () => {
    const plain = plainDefinition(kitePermit);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    const { run: _, ...kept } = kitePermit.checks!['calm-name']!;
    expect(plain).toEqual({ ...kitePermit, checks: { 'calm-name': kept } });
    // What was stored can be checked again and is the same procedure.
    const again = defineProcedure(plainDefinition(kiteSearch) as unknown as ProcedureSource) satisfies Procedure;
    expect(again).toEqual(kiteSearch);
  });

  test('says where inputs land and where actions lead', () => {
    expect(placeOf('ask', kitePermit.actions.ask!)).toBe('questions[]');
    expect(placeOf('greet', kitePermit.actions.greet!)).toBe('greet');
    expect(targetsOf(undefined)).toEqual([]);
    expect(targetsOf('up')).toEqual(['up']);
    expect(targetsOf(kitePermit.actions.confirm!.to)).toEqual(['permitted', 'grounded']);
  });
});
