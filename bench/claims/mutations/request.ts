import type { ApplicationText, Party, RequestData } from '#claims/index.ts';
import type { Defect } from './defect.ts';

const requested = (
  name: string,
  rule: string,
  says: string,
  change: (request: RequestData, text: ApplicationText) => RequestData | ApplicationText,
): Defect => ({
  name: `${rule} ${name}`,
  rule,
  says,
  into: ['invented'],
  seed(text) {
    if (!text.request) return undefined;
    const changed = change(text.request, text);
    return {
      text: 'claims' in changed ? changed : { ...text, request: changed },
      at: ({ part }) => ['request', 'filing', 'title', 'description'].includes(part),
    };
  },
});

const party = (
  name: string,
  rule: string,
  says: string,
  role: Party['role'],
  change: (party: Party) => Party,
): Defect =>
  requested(name, rule, says, (request, text) => {
    const at = text.parties.findIndex((one) => one.role === role);
    return { ...text, request, parties: text.parties.map((one, i) => (i === at ? change(one) : one)) };
  });

const dropped = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

/** An identity number of GB 11643 that nobody bears: a birth in 1899. */
function identity(n: number): string {
  const digits = `15010218990101${String(n).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return digits + '10X98765432'[sum % 11];
}

export const requestDefects: readonly Defect[] = [
  requested('no description', 'R-01', 'the description is missing', (_, text) => ({
    ...text,
    description: { sections: [] },
    sources: text.sources.filter(({ role }) => role !== 'description'),
  })),
  party('no address', 'R-04', 'the applicant has no address', 'applicant', (one) => dropped(one, 'address')),
  party('no name', 'R-04', 'the applicant has no name', 'applicant', (one) => ({ ...one, name: '' })),
  party('wrong check digit', 'R-05', 'the credit code of the applicant fails its check digit', 'applicant', (one) => ({
    ...one,
    identifier: '91150100MA0P00019C',
  })),
  party('no identifier', 'R-05', 'the applicant has no code', 'applicant', (one) => dropped(one, 'identifier')),
  party('company', 'R-06', 'the inventor is a company', 'inventor', (one) => ({
    ...one,
    name: '内蒙古蒙源科技有限公司',
  })),
  party('team', 'R-06', 'the inventor is a team', 'inventor', (one) => ({ ...one, name: '沙棘油课题组' })),
  requested('other title', 'R-10', 'the title of the request differs from that of the description', (request) => ({
    ...request,
    title: '一种羊绒剪切设备',
  })),
  {
    ...party('no identity', 'R-07', 'one inventor has no identity number', 'inventor', (one) =>
      dropped(one, 'identifier'),
    ),
    // The demonstration fills in no identity numbers.
    base: (text) => ({
      ...text,
      parties: text.parties.map((one, i) => (one.role === 'inventor' ? { ...one, identifier: identity(i) } : one)),
    }),
  },
  {
    ...requested('no parent number', 'R-20', 'a divisional application names no parent', (request) => ({
      ...request,
      divisional: true,
      parent: {},
    })),
  },
  requested('no parent date', 'R-20', 'a divisional application says no filing date of its parent', (request) => ({
    ...request,
    divisional: true,
    parent: { number: '202310000001.1' },
  })),
  {
    ...requested(
      'no same-day statement',
      'R-19',
      'a twin was filed on the same day, and the statement is missing',
      (request, text) => ({
        ...text,
        request,
      }),
    ),
    facts: () => ({ circumstances: [] }),
    seed: (text) => ({
      text,
      facts: { circumstances: ['same-day-twin'] },
      at: ({ part }) => part === 'request' || part === 'filing',
    }),
  },
  requested('no office', 'R-17', 'a priority without its office', (request) => ({
    ...request,
    priorities: [{ date: '2026-01-05', number: '202610000001.X' }],
  })),
  {
    ...requested('no signature', 'R-21', 'nobody signed the request', (request) => ({
      ...request,
      signatures: [],
      fields: request.fields.filter(({ path }) => !path.includes('签章')),
    })),
    // The demonstration marks its signatures as such behind the name.
    base: (text) => {
      const applicants = text.parties.filter(({ role }) => role === 'applicant');
      const signatures = applicants.map(({ name }) => ({ by: 'applicant' as const, name }));
      return text.request && { ...text, request: { ...text.request, signatures } };
    },
  },
  requested('no abstract figure', 'R-22', 'the request names no figure for the abstract', (request, text) => ({
    ...dropped(text, 'abstractFigure'),
    request: {
      ...dropped(request, 'abstractFigure'),
      fields: request.fields.filter(({ path }) => !path.includes('摘要附图')),
    },
  })),
  requested('wrong abstract figure', 'R-22', 'the figure named for the abstract does not exist', (request, text) => ({
    ...dropped(text, 'abstractFigure'),
    request: { ...request, abstractFigure: '图19' },
  })),
];
