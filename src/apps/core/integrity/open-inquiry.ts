import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { INDICATORS } from '#services/abnormal-filing/evidence/index.ts';
import { type ActResult, act } from '../act.ts';
import type { House } from '../house.ts';
import { findClusters, INQUIRY } from './clusters.ts';
import type { TextSource } from './prints.ts';
import { filingsAt } from './records.ts';

/** The form holds so many characters; the whole list stands with the requests concerned. */
const told = (numbers: readonly string[]): string =>
  numbers.length > 120 ? `${numbers.slice(0, 120).join('、')}等${numbers.length}件` : numbers.join('、');

export interface InquiryRequest {
  requestId: string;
  /** The credit code of the party whose cluster it is. */
  cluster: string;
  groups: string[];
  reason: string;
}

/**
 * Opens an inquiry from a cluster as it stands now, counted again by the house: what is frozen into the log is never what a
 * page sent. Other parties go into an entry of their own that the applicant never sees.
 */
export async function openInquiry(
  house: House,
  source: TextSource,
  actor: Actor,
  request: InquiryRequest,
): Promise<Outcome<ActResult>> {
  const found = await findClusters(house, source, actor);
  if (!found.ok) return found;
  const { asOf, body, clusters } = found.value;
  const one = clusters.find(({ view }) => view.id === request.cluster);
  if (!one) return refused(refuse('ZQ-MAT-004', { matter: request.cluster }));
  const filings = await filingsAt(house, body, asOf);
  const own = filings.filter((filing) => one.cluster.filings.some(({ matter }) => matter === filing.matter));
  const names = new Map(filings.map((filing) => [filing.party, filing.partyName]));
  const opened = await act(house, {
    actor,
    requestId: request.requestId,
    action: 'open',
    input: {
      source: 'cluster',
      respondent: { name: one.view.name, code: one.view.id },
      groups: request.groups,
      reason: request.reason,
      asOf,
      cluster: `${one.view.id}@${asOf}`,
      matters: own
        .map(({ number, title, day }) => ({ number, title: title.slice(0, 120), on: day }))
        .sort((a, b) => (a.number < b.number ? -1 : 1)),
      indicators: one.cluster.indicators.map(({ id, group, value, threshold, wording, matters }) => ({
        title: INDICATORS[id].title.zh,
        group,
        value: value.zh,
        threshold: threshold.zh,
        wording: wording.zh,
        definition: INDICATORS[id].definition.zh,
        indicator: id,
        matters: told(matters),
      })),
    },
    target: { procedure: INQUIRY, body, division: own[0]!.division },
  });
  const { links } = one.cluster;
  if (!opened.ok || links.length === 0 || opened.value.seq !== 1) return opened;
  const relations = (party: string) =>
    one.cluster.indicators
      .filter((indicator) => indicator.links.some((link) => link.party === party))
      .map(({ id }) => INDICATORS[id].title.zh);
  const linked = await act(house, {
    actor,
    requestId: `${request.requestId}:links`,
    action: 'record-links',
    input: {
      links: links.slice(0, 100).map(({ party, matters }) => ({
        party: { name: names.get(party) ?? '', code: party.slice(party.indexOf(':') + 1) },
        relation: relations(party).join('、'),
        matters: told(matters),
      })),
    },
    target: { matter: opened.value.matter, expectedSeq: 1 },
  });
  // Asked again after an interruption, the links stand already and the inquiry has gone on: that is no refusal of it.
  return good(linked.ok ? linked.value : opened.value);
}
