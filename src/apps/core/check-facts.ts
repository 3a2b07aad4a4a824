import type { Circumstance, Facts } from '#claims/index.ts';
import { contains } from '#kernel/divisions/index.ts';
import { type House, today } from './house.ts';
import { integrityFacts } from './integrity/facts.ts';
import type { TextSource } from './integrity/prints.ts';
import type { MatterView } from './read.ts';
import { standing } from './registers.ts';
import { settingsOf } from './settings.ts';

/** The text that is judged, for the facts that compare it with others. */
export interface JudgedText {
  source: TextSource;
  /** The log entry by which it came into the matter. */
  seq: number;
}

/**
 * What the house's records know about the application of a matter, for the rules that ask for it: the centre's approved
 * fields, the state of the first applicant's filing, what the applicant ticked; with a text also what P-06…P-10 compare.
 * Facts about other applicants are told to the office alone, never to a party. Empty for matters of other kinds.
 */
export async function checkFactsOf(house: House, view: MatterView, judged?: JudgedText): Promise<Facts> {
  const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
  if (!('ipc-scope' in procedure.settings)) return {};
  const settings = await settingsOf(house, house.db.kysely, procedure, view.head.body, today(house));
  const site = [...house.catalogue.sites.values()].find((one) => one.body === view.head.body);
  const said = (view.data.request ?? {}) as Record<string, unknown>;
  const facts: Facts = {
    circumstances: Array.isArray(said.special) ? (said.special as Circumstance[]) : [],
  };
  if (site)
    facts.centre = {
      name: site.bodyName,
      ipc: settings['ipc-scope'] as string[],
      locarno: settings['locarno-scope'] as string[],
      asOf: procedure.validFrom,
      takes: [],
    };
  const first = view.parties.find(({ role }) => role === procedure.initiator);
  const register = house.catalogue.registers.get('filed-entity');
  if (first && register) {
    const [entry] = await standing(house.db.kysely, register, [first.id.replace(/^org:/, '')], false);
    facts.firstApplicant = {
      name: first.name,
      filing: entry === undefined ? 'none' : entry.state === 'filed' ? 'active' : (entry.state as 'suspended'),
      inRegion: entry === undefined || contains(view.head.division, String(entry.fields.division)),
    };
  }
  return judged && first ? { ...facts, ...(await integrityFacts(house, view, first.id, judged)) } : facts;
}

/** The classification the applicant named in the form, before what the files say. */
export function classified<T extends { ipc: string[]; design?: { locarno?: string } }>(text: T, view: MatterView): T {
  const { mainIpc, locarno } = (view.data.request ?? {}) as { mainIpc?: string; locarno?: string };
  return {
    ...text,
    ...(mainIpc ? { ipc: [mainIpc, ...text.ipc.filter((one) => one !== mainIpc)] } : {}),
    ...(locarno && text.design ? { design: { ...text.design, locarno } } : {}),
  };
}
