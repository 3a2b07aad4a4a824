/**
 * Generated application packages for the demonstration, laid out as the office's own tools lay them out: one folder per
 * form code, XML and images side by side, zipped. Everything in them is invented here and marked as demonstration data.
 */
import { type Chance, chanceOf } from '../chance.ts';
import { type DefectId, type Draft, usualDefects } from './draft.ts';
import { inventionDraft } from './invention.ts';
import { utilityDraft } from './utility.ts';
import {
  abstractXml,
  claimsXml,
  descriptionXml,
  drawingsXml,
  type Filer,
  figureFile,
  requestXml,
} from './write-xml.ts';
import { zip } from './zip.ts';

export { type DefectId, defects, usualDefects } from './draft.ts';

export interface DemoPackageOptions {
  seed: number;
  /** `true`: the usual ones of a first submission; `false` or none: the corrected version. */
  defects?: boolean | readonly DefectId[];
  kind?: 'invention' | 'utility';
  /** Who files; an invented company when left out. */
  applicant?: Partial<Filer['applicant']>;
  /** Paragraphs put behind the embodiments, so that two packages do not say the same. */
  more?: readonly string[];
  /** Recorded in the archive, `YYYY-MM-DDTHH:mm`. */
  date?: string;
}

export interface DemoPackage {
  fileName: string;
  bytes: Uint8Array;
}

/** The same options give the same bytes. The corrected version differs from the defective one in its defects alone. */
export function demoPackage(options: DemoPackageOptions): DemoPackage {
  const { kind = 'invention', seed } = options;
  const chosen = options.defects === true ? usualDefects : options.defects || [];
  const has = (defect: DefectId) => chosen.includes(defect);
  const chance = chanceOf(seed);
  const draft = kind === 'invention' ? inventionDraft(chance, has) : utilityDraft(chance, has);
  draft.sections.at(-1)!.paragraphs.push(...(options.more ?? []));
  const filer = filerOf(chance, seed, options.applicant);
  const corrected = chosen.length === 0;
  const date = options.date ?? (corrected ? '2026-03-30T10:20' : '2026-03-16T09:05');
  return {
    fileName: `${draft.title}-${corrected ? '修改稿' : '申请文件'}.zip`,
    bytes: zip(entries(draft, filer), date),
  };
}

function entries(draft: Draft, filer: Filer): { path: string; bytes: Uint8Array }[] {
  const encode = (text: string) => new TextEncoder().encode(text);
  const request = draft.kind === 'invention' ? '110101' : '120101';
  return [
    { path: `${request}/${request}.xml`, bytes: encode(requestXml(draft, filer)) },
    { path: '100001/100001.xml', bytes: encode(claimsXml(draft)) },
    { path: '100002/100002.xml', bytes: encode(descriptionXml(draft)) },
    { path: '100003/100003.xml', bytes: encode(drawingsXml(draft)) },
    ...draft.figures.map((figure, i) => ({ path: `100003/${figureFile(i, draft)}`, bytes: figure.image })),
    { path: '100004/100004.xml', bytes: encode(abstractXml(draft)) },
  ];
}

const SURNAMES = ['白', '包', '韩', '李', '孟', '王', '吴', '张', '赵', '陈'];
const GIVEN = ['巴特尔', '其其格', '海燕', '建国', '丽娜', '乌兰', '志强', '苏日娜', '晓东', '娜仁'];

function filerOf(chance: Chance, seed: number, applicant: DemoPackageOptions['applicant']): Filer {
  const names = new Set<string>();
  while (names.size < 3) names.add(chance.pick(SURNAMES) + chance.pick(GIVEN));
  return {
    applicant: {
      name: '内蒙古草原沙棘生物科技有限公司（演示）',
      code: '91150100MA0P00018C',
      province: '内蒙古自治区',
      city: '呼和浩特市',
      street: '新城区演示路1号',
      postcode: '010010',
      phone: '0471-0000000',
      ...applicant,
    },
    inventors: [...names],
    internalNumber: `演示数据-${String(seed).padStart(4, '0')}`,
  };
}
