import { indicatorsOf } from './indicators.ts';
import type { Cluster, Filing, Link, Records, Thresholds } from './types.ts';

/** One filing alone is no cluster, whatever is said of it. */
const FEWEST = 2;

/**
 * Groups what the records hint at by party: only parties of whom an indicator concerns at least two filings, or which two
 * indicators concern. The order is by the number of groups of Article 3, then of indicators, then of filings concerned: it
 * says where to look first, and is no measure of guilt.
 */
export function clustersOf(records: Records, limits: Thresholds): Cluster[] {
  const byParty = Map.groupBy(records.filings, (one) => one.party);
  const clusters = [...byParty].flatMap(([party, own]): Cluster[] => {
    const indicators = indicatorsOf(own, records, limits);
    const concerned = new Set(indicators.flatMap((one) => one.matters));
    const linked = indicators.some(({ links }) => links.length > 0);
    if (indicators.length === 0 || (concerned.size < FEWEST && !linked)) return [];
    const filings = own.filter((one) => concerned.has(one.number)).sort(byDay);
    return [{ party, indicators, filings, links: merged(indicators.flatMap((one) => one.links)) }];
  });
  return clusters.sort(stronger);
}

const groups = ({ indicators }: Cluster): number => new Set(indicators.map((one) => one.group)).size;

const stronger = (a: Cluster, b: Cluster): number =>
  groups(b) - groups(a) ||
  b.indicators.length - a.indicators.length ||
  b.filings.length - a.filings.length ||
  (a.party < b.party ? -1 : 1);

const byDay = (a: Filing, b: Filing): number =>
  a.day === b.day ? (a.number < b.number ? -1 : 1) : a.day < b.day ? -1 : 1;

function merged(links: readonly Link[]): Link[] {
  return [...Map.groupBy(links, (one) => one.party)]
    .map(([party, of]) => ({ party, matters: [...new Set(of.flatMap((one) => one.matters))].sort() }))
    .sort((a, b) => (a.party < b.party ? -1 : 1));
}
