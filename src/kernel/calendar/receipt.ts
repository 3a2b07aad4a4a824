import { addDays, addMonths, type PlainDate } from '../plain-date.ts';
import { type ExplainStep, newTrace, note } from './explain.ts';

export const SERVICE_METHODS = ['mail', 'electronic', 'public-notice', 'in-person'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export interface ServiceFacts {
  method: ServiceMethod;
  /** Day the document was sent, entered the accepted system, was announced, or was handed over. */
  issued: PlainDate;
  /** Day of actual receipt, where it is proven. */
  provenReceipt?: PlainDate;
}

export interface Receipt {
  date: PlainDate;
  /** False when a proven day, or the hand-over or entry itself, decides. */
  presumed: boolean;
  steps: ExplainStep[];
}

/**
 * The day from which a party's period runs (RR-4). Mail: 15 calendar days after issue, but the proven actual day prevails (¶4);
 * in person: the day of delivery (¶5); public notice: one month after the announcement, unless the document was received before
 * (¶6); electronic: the day it enters the system the party accepts, with no fifteen days added (¶7). The presumption is no
 * period, so it does not roll off rest days. Throws RangeError when receipt is said to be proven before issue.
 */
export function presumedReceipt({ method, issued, provenReceipt }: ServiceFacts): Receipt {
  if (provenReceipt !== undefined && provenReceipt < issued)
    throw new RangeError(`Receipt on ${provenReceipt} cannot precede issue on ${issued}.`);
  const trace = newTrace(true);
  const done = (date: PlainDate, presumed: boolean): Receipt => ({ date, presumed, steps: trace.steps });
  if (method === 'mail' || method === 'public-notice') {
    const basis = [method === 'mail' ? 'RR-4¶4' : 'RR-4¶6'];
    const date = method === 'mail' ? addDays(issued, 15) : addMonths(issued, 1);
    if (method === 'mail')
      note(
        trace,
        { kind: 'presumed', date, basis },
        `${issued}邮寄发出，满15日即${date}推定收到`,
        `Mailed on ${issued}; presumed received 15 days later, on ${date}`,
      );
    else
      note(
        trace,
        { kind: 'presumed', date, basis },
        `${issued}公告，满1个月即${date}视为送达`,
        `Announced on ${issued}; deemed served one month later, on ${date}`,
      );
    if (provenReceipt === undefined || (method === 'public-notice' && provenReceipt >= date)) return done(date, true);
    note(
      trace,
      { kind: 'proven', date: provenReceipt, basis },
      `经证明实际于${provenReceipt}收到，以实际收到日为准`,
      `Proven to have been received on ${provenReceipt}, which prevails`,
    );
    return done(provenReceipt, false);
  }
  const date = provenReceipt ?? issued;
  if (method === 'electronic')
    note(
      trace,
      { kind: 'presumed', date, basis: ['RR-4¶7'] },
      `${date}进入当事人认可的电子系统，当日送达，不加15日`,
      `Entered the system the party accepts on ${date}: served that day, no 15 days added`,
    );
  else
    note(
      trace,
      { kind: 'presumed', date, basis: ['RR-4¶5'] },
      `${date}直接送交，交付日为送达日`,
      `Handed over on ${date}, the day of service`,
    );
  return done(date, false);
}
