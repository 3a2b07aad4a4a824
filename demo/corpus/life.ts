import { eventOfWords } from '#corpus/events/index.ts';
import type { LegalEvent } from '#corpus/record/types.ts';
import { addDays, addMonths, type PlainDate, yearOf } from '#kernel/plain-date.ts';
import type { Chance } from '../chance.ts';

export type Kind = 'invention' | 'utility' | 'design';

/** What happened to an application until a day. */
export interface Life {
  filed: PlainDate;
  /** Publication of the application (A); inventions only. */
  published: PlainDate | null;
  granted: PlainDate | null;
  /** Without filing and publication, which the documents themselves prove. */
  events: LegalEvent[];
}

/** From this filing day on a Chinese design lasts 15 years (Patent Law, Art. 42). */
const LONGER_DESIGNS = '2021-06-01';

/**
 * The life of an application up to `until`: publication 18 months after filing or earlier on request (Patent Law,
 * Art. 34), substantive examination, grant, refusal or withdrawal, fees, transfer, pledge, licence, invalidation, end.
 */
export function lifeOf(kind: Kind, filed: PlainDate, until: PlainDate, chance: Chance): Life {
  const events: LegalEvent[] = [];
  const happened = (words: string, date: PlainDate, detail?: string) => {
    if (date <= until) events.push(eventOfWords(words, date, detail));
  };
  const known = (date: PlainDate): PlainDate | null => (date <= until ? date : null);
  if (kind !== 'invention') {
    const granted = known(addDays(filed, kind === 'utility' ? chance.whole(110, 300) : chance.whole(90, 240)));
    if (granted) afterGrant(kind, filed, granted, until, chance, happened);
    return { filed, published: null, granted, events };
  }
  const published = known(chance.happens(0.4) ? addDays(filed, chance.whole(90, 420)) : addMonths(filed, 18));
  if (!published) return { filed, published, granted: null, events };
  const examined = addDays(published, chance.whole(0, 500));
  const fate = chance.next();
  if (fate < 0.1) {
    happened('发明专利申请公布后的视为撤回', addMonths(filed, 37));
    return { filed, published, granted: null, events };
  }
  happened('实质审查的生效', examined);
  const decided = addDays(examined, chance.whole(330, 900));
  if (fate < 0.24) happened('发明专利申请公布后的驳回', decided);
  else if (fate < 0.34) happened('发明专利申请公布后的视为撤回', addDays(examined, chance.whole(200, 700)));
  if (fate < 0.34) return { filed, published, granted: null, events };
  const granted = known(decided);
  if (granted) afterGrant(kind, filed, granted, until, chance, happened);
  return { filed, published, granted, events };
}

function afterGrant(
  kind: Kind,
  filed: PlainDate,
  granted: PlainDate,
  until: PlainDate,
  chance: Chance,
  happened: (words: string, date: PlainDate, detail?: string) => void,
): void {
  happened('授权', granted);
  const years = kind === 'invention' ? 20 : kind === 'utility' ? 10 : filed >= LONGER_DESIGNS ? 15 : 10;
  const term = addMonths(filed, years * 12);
  let end = term;
  // Most rights are given up long before their term: more of them the less they were examined.
  if (chance.happens(kind === 'invention' ? 0.45 : 0.65)) {
    const lived = yearOf(granted) - yearOf(filed) + chance.whole(2, kind === 'invention' ? 12 : 7);
    const lapsed = addMonths(filed, lived * 12);
    if (lapsed < term && lapsed > granted) end = lapsed;
  }
  const invalidated = addDays(granted, chance.whole(200, 2000));
  if (invalidated < end && chance.happens(0.012)) {
    const whole = chance.happens(0.4);
    happened('专利权无效宣告请求的受理', addDays(invalidated, -170));
    happened(whole ? '专利权全部无效' : '专利权部分无效', invalidated, '演示决定');
    if (whole) end = invalidated;
  }
  for (let year = yearOf(granted) - yearOf(filed) + 1; year <= years; year++) {
    const due = addMonths(filed, year * 12);
    if (due > end || due > until) break;
    if (due > addMonths(until, -25)) happened('年费缴纳', addDays(due, -chance.whole(1, 28)), `第${year + 1}年`);
  }
  if (chance.happens(0.06)) between('专利申请权、专利权的转移', '变更前、后均为演示主体');
  if (chance.happens(0.035)) {
    const pledged = between('专利权质押合同登记的生效', '演示质押');
    if (pledged && chance.happens(0.55)) happened('专利权质押合同登记的注销', addDays(pledged, 365));
  }
  if (chance.happens(0.03)) between('专利实施许可合同备案的生效', '普通许可');
  if (chance.happens(0.012) && until > '2022-01-01') between('专利开放许可声明', '演示声明');
  if (end < term && end <= until && !(end === invalidated)) happened('未缴年费专利权终止', end);
  else if (end === term) happened('专利权有效期届满', term);

  function between(words: string, detail: string): PlainDate | undefined {
    const last = end < until ? end : until;
    const days = Math.round((Date.parse(last) - Date.parse(granted)) / 86_400_000);
    if (days < 40) return undefined;
    const day = addDays(granted, chance.whole(20, days - 1));
    happened(words, day, detail);
    return day;
  }
}
