import { type Text, text } from '#kernel/text.ts';
import { type LicenceId, licenceOf } from './licences.ts';

/** A source of documents, as the house lists it. */
export interface Source {
  id: string;
  title: Text;
  /** The licence its deliveries come under, unless the delivery says otherwise. */
  licence: LicenceId;
}

/** Sources the readers know. Others may be named freely; their licence is then `unknown` unless given. */
export const sources: readonly Source[] = [
  {
    id: 'cnipa-publication',
    title: text('国家知识产权局专利公布公告数据', 'CNIPA publications'),
    licence: 'cnipa-bulk',
  },
  {
    id: 'epo-ops',
    title: text('欧洲专利局开放专利服务（OPS）', 'EPO Open Patent Services'),
    licence: 'epo-ops-fair-use',
  },
  { id: 'uspto', title: text('美国专利商标局公开数据', 'USPTO bulk data'), licence: 'uspto-public-domain' },
  { id: 'demo', title: text('演示数据', 'Demonstration data'), licence: 'demo' },
  { id: 'house', title: text('本平台登记数据', 'Registers of this house'), licence: 'house' },
  { id: 'upload', title: text('使用者导入', 'Imported by a user'), licence: 'unknown' },
];

export const findSource = (id: string): Source | undefined => sources.find((one) => one.id === id);

/** The licence that the deliveries of a source come under, in words; a source that is not listed has an unknown one. */
export const licenceOfSource = (id: string): Text => licenceOf(findSource(id)?.licence ?? 'unknown').title;
