import type { Draft } from './draft.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cn-application-body SYSTEM "/dtdandxsl/cn-application-body-20080416.dtd">
<?xml-stylesheet type="text/xsl" href="/dtdandxsl/showxml.xsl"?>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const four = (n: number): string => String(n).padStart(4, '0');
const body = (inner: string): string =>
  `${HEAD}<cn-application-body lang="zh" country="CN">\n${inner}\n</cn-application-body>\n`;

/** The claims part (100001). */
export const claimsXml = ({ claims }: Draft): string =>
  body(
    `<cn-claims>\n${claims
      .map((paragraphs, i) => {
        const texts = paragraphs.map((p) => `<claim-text>${escaped(p)}</claim-text>`).join('\n');
        return `<claim id="cl${String(i + 1).padStart(3, '0')}" num="${i + 1}">\n${texts}\n</claim>`;
      })
      .join('\n')}\n</cn-claims>`,
  );

/** The description part (100002), paragraphs numbered through. */
export function descriptionXml({ title, sections }: Draft): string {
  let paragraph = 0;
  const text = sections.map(({ heading, paragraphs }, i) => {
    const numbered = paragraphs.map((p) => {
      paragraph++;
      return `<p id="p${four(paragraph)}" num="${four(paragraph)}" Italic="0">${escaped(p)}</p>`;
    });
    return `<heading id="h${four(i + 1)}" level="2">${heading}</heading>\n${numbered.join('\n')}`;
  });
  return body(
    `<description>\n<invention-title>${escaped(title)}</invention-title>\n${text.join('\n')}\n</description>`,
  );
}

/** The name of a figure's file, which lies beside the drawings part. */
export const figureFile = (index: number, { figures }: Draft): string =>
  `100003_${index + 1}.${figures[index]!.extension}`;

function figureXml(index: number, draft: Draft): string {
  const { label, widthMm, heightMm, extension } = draft.figures[index]!;
  const file = figureFile(index, draft);
  const order = index + 1;
  return `<figure id="f${four(order)}" num="${four(order)}" figure-labels="${label}"><img id="i${four(order)}" file="${file}" wi="${widthMm}" he="${heightMm}" top="30" left="30" img-content="drawing" img-format="${extension}" orientation="portrait" inline="no"/></figure>`;
}

/** The drawings part (100003). */
export const drawingsXml = (draft: Draft): string =>
  body(`<cn-drawings>\n${draft.figures.map((_, i) => figureXml(i, draft)).join('\n')}\n</cn-drawings>`);

/** The abstract part (100004). */
export const abstractXml = ({ abstract }: Draft): string =>
  body(`<cn-abstract>\n<p id="p0001" num="0001" Italic="0">${escaped(abstract)}</p>\n</cn-abstract>`);

export interface Filer {
  applicant: {
    name: string;
    code: string;
    province: string;
    city: string;
    street: string;
    postcode: string;
    phone: string;
  };
  inventors: string[];
  internalNumber: string;
}

/** The request part (110101 invention, 120101 utility model): the office names its elements in Chinese. */
export function requestXml(draft: Draft, { applicant, inventors, internalNumber }: Filer): string {
  const invention = draft.kind === 'invention';
  const root = invention ? '发明专利请求书' : '实用新型专利请求书';
  const element = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`;
  const person = (name: string, i: number) =>
    `<${i === 0 ? '第一发明人' : '其他发明人'}>${element('姓名', name)}${element('国籍', '中国')}${element('身份证件号码', '（演示数据，未填）')}${element('不公布姓名', '0')}</${i === 0 ? '第一发明人' : '其他发明人'}>`;
  const files: [code: string, name: string, count: number][] = [
    [invention ? '110101' : '120101', root, 1],
    ['100001', '权利要求书', draft.claims.length],
    ['100002', '说明书', 1],
    ['100003', '说明书附图', draft.figures.length],
    ['100004', '说明书摘要', 1],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root}>
${element(invention ? '发明名称' : '实用新型名称', draft.requestTitle)}
${element('内部编号', internalNumber)}
${element('主分类号', draft.ipc)}
<发明人>
${inventors.map(person).join('\n')}
</发明人>
<申请人>
<第一申请人>${[
    element('姓名或名称', applicant.name),
    element('申请人类型', '企业'),
    element('统一社会信用代码', applicant.code),
    element('国籍或总部所在地', '中国'),
    element('省自治区直辖市名称', applicant.province),
    element('市县名称', applicant.city),
    element('城区乡街道门牌号', applicant.street),
    element('邮政编码', applicant.postcode),
    element('电话', applicant.phone),
  ].join('')}</第一申请人>
</申请人>
${element('摘要附图', String(draft.abstractFigure + 1))}
${invention ? element('提前公开', '1') : ''}
<申请文件清单>
${files.map(([code, name, count]) => `<申请文件>${element('文件代码', code)}${element('文件名称', name)}${element('份数', '1')}${element('项数', String(count))}</申请文件>`).join('\n')}
</申请文件清单>
${element('申请人或代理机构签章', `${applicant.name}（演示签章）`)}
</${root}>
`;
}
