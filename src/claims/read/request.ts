import type { ApplicationKind, Deposit, GraceCase, Party, RequestData } from '../model/index.ts';
import { ipcSymbol } from './bibliography.ts';
import { emptyReading, type PartReading } from './part.ts';
import { childElements, descendants, textOf, type XmlElement } from './xml.ts';

const TITLES = ['发明名称', '实用新型名称', '发明创造名称', '使用外观设计的产品名称', '产品名称', 'inventiontitle'];
const NAMES = ['姓名或名称', '姓名', '名称', '申请人姓名或名称', '发明人姓名', 'name'];
const IDENTIFIERS = [
  '统一社会信用代码',
  '个人身份证号或组织机构代码',
  '居民身份证件号码或统一社会信用代码或组织机构代码',
  '身份证件号码',
  '居民身份证件号码',
  '组织机构代码',
  '身份证号码',
  '身份证号',
  '证件号码',
];
const LICENCES = ['专利代理师资格证号码', '资格证号码', '资格证号', '代理师资格证号', '执业证号', '执业备案号'];
const ADDRESS = ['省自治区直辖市名称', '市县名称', '城区乡街道门牌号'];
const POSTCODES = ['邮政编码', '邮编'];
const PHONES = ['电话', '联系电话'];
const COUNTRIES = ['国籍或总部所在地', '国籍', '国籍或注册国家地区', '国家'];

/**
 * Reads a request form (发明/实用新型/外观设计专利请求书). The office's form names its elements in Chinese; what no field of
 * the model names is kept as path and value, so nothing filled in is lost.
 */
export function readRequest(root: XmlElement): PartReading {
  const reading = emptyReading('request');
  const request: RequestData = { declared: declaredFiles(root), priorities: priorities(root), fields: leaves(root) };
  const kind = kindOf(root.name);
  if (kind) {
    request.kind = kind;
    reading.kind = kind;
  }
  const title = first(root, TITLES);
  if (title !== undefined) {
    request.title = title;
    reading.title = title;
  }
  const internal = first(root, ['内部编号']);
  if (internal !== undefined) request.internalNumber = internal;
  const figure = /\d+[A-Za-z]?/.exec(textOf(descendants(root, '摘要附图')[0]))?.[0];
  if (figure !== undefined) request.abstractFigure = `图${figure}`;
  readParent(root, request);
  if (descendants(root, '同日申请', '同日申请声明').some(ticked)) request.sameDayUtility = true;
  readGrace(root, request);
  if (descendants(root, '遗传资源', '依赖遗传资源').some(ticked)) request.geneticResources = true;
  readDeposits(root, request);
  const early = descendants(root, '提前公开', '提前公布')[0];
  if (early && textOf(early) !== '') request.earlyPublication = ticked(early);
  reading.request = request;
  reading.parties = parties(root);
  readSignatures(root, request, reading.parties);
  if (kind === 'design') reading.design = readDesign(root, title);
  const symbol = ipcSymbol(first(root, ['主分类号', '国际专利分类号', '国际分类号']) ?? '');
  if (symbol !== undefined) reading.ipc.push(symbol);
  const number = first(root, ['申请号']);
  if (number !== undefined && /\d{8}/.test(number)) reading.numbers.push({ kind: 'application', value: number });
  return reading;
}

function kindOf(name: string): ApplicationKind | undefined {
  if (name.startsWith('发明')) return 'invention';
  if (name.startsWith('实用新型')) return 'utility';
  return name.startsWith('外观设计') ? 'design' : undefined;
}

function first(element: XmlElement, names: string[]): string | undefined {
  for (const name of names) {
    const said = textOf(descendants(element, name.toLowerCase())[0]);
    if (said !== '') return said;
  }
  return undefined;
}

/** Tick boxes are written 1, 是, true or √. */
const ticked = (element: XmlElement | undefined): boolean =>
  element !== undefined && /^(?:1|是|true|√|Y)/i.test(textOf(element));

function readParent(root: XmlElement, request: RequestData): void {
  const element = descendants(root, '分案申请')[0];
  if (!element) return;
  const [number, date, divisionalNumber] = [
    first(element, ['原申请号', '分案原申请号']),
    first(element, ['原申请日', '分案原申请日']),
    first(element, ['针对的分案申请号', '分案申请号']),
  ];
  const none = number === undefined && date === undefined && divisionalNumber === undefined;
  if (none && !descendants(element, '是否分案', '分案').some(ticked) && !ticked(element)) return;
  request.divisional = true;
  request.parent = {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(divisionalNumber === undefined ? {} : { divisionalNumber }),
  };
}

const GRACE: [GraceCase, RegExp][] = [
  ['emergency', /紧急状态|非常情况|公共利益/],
  ['exhibition', /展览会|展出/],
  ['conference', /会议/],
  ['leak', /泄露|未经申请人同意/],
];

function readGrace(root: XmlElement, request: RequestData): void {
  const element = descendants(root, '不丧失新颖性宽限期声明', '不丧失新颖性宽限期', '不丧失新颖性的公开')[0];
  if (!element || textOf(element) === '') return;
  const said = leaves(element).filter(({ value }) => /^(?:1|是|true|√|Y)/i.test(value));
  const cases = GRACE.filter(([, word]) => said.some(({ path }) => word.test(path))).map(([name]) => name);
  const disclosedOn = first(element, ['公开日期', '展出日期', '发表日期', '公开日', '泄露日期']);
  if (said.length === 0 && disclosedOn === undefined) return;
  request.grace = { cases, ...(disclosedOn === undefined ? {} : { disclosedOn }) };
}

function readDeposits(root: XmlElement, request: RequestData): void {
  const lists = descendants(root, '生物材料样品保藏', '生物材料样品', '生物材料保藏');
  const deposits = lists.flatMap((list) => {
    const inner = childElements(list).filter((entry) => childElements(entry).length > 0);
    return (inner.length > 0 ? inner : [list]).flatMap(depositOf);
  });
  if (deposits.length > 0) request.deposits = deposits;
}

function depositOf(entry: XmlElement): Deposit[] {
  if (textOf(entry) === '') return [];
  const [unit, address, date, number, taxonomy] = [
    first(entry, ['保藏单位名称', '保藏单位', '保藏单位代码']),
    first(entry, ['保藏单位地址', '保藏地址', '地址']),
    first(entry, ['保藏日期', '保藏日']),
    first(entry, ['保藏编号', '保藏号']),
    first(entry, ['分类命名', '生物材料分类命名']),
  ];
  return [
    {
      ...(unit === undefined ? {} : { unit }),
      ...(address === undefined ? {} : { address }),
      ...(date === undefined ? {} : { date }),
      ...(number === undefined ? {} : { number }),
      ...(taxonomy === undefined ? {} : { taxonomy }),
    },
  ];
}

/** Where the form has a place for signatures, who signed; an unsigned place gives an empty list. */
function readSignatures(root: XmlElement, request: RequestData, people: Party[]): void {
  const places = descendants(
    root,
    '申请人或专利代理机构签字或者盖章',
    '申请人或代理机构签字或盖章',
    '申请人或专利代理机构签章',
    '申请人或代理机构签章',
    '签字或者盖章',
    '签章',
  );
  if (places.length === 0) return;
  const agencies = people.filter(({ role }) => role === 'agency').map(({ name }) => name);
  request.signatures = places.flatMap((place) =>
    leaves(place).flatMap(({ path, value }) =>
      value.split(/[、；;]/).flatMap((written): NonNullable<RequestData['signatures']> => {
        const name = written.trim();
        // Some clients store a date beside the names.
        if (name === '' || /^[\d\-/.年月日\s]+$/.test(name)) return [];
        const byAgency = agencies.includes(name) || /\/(?:专利)?代理机构[^/]*$/.test(path);
        return [{ by: byAgency ? 'agency' : 'applicant', name }];
      }),
    ),
  );
}

function readDesign(root: XmlElement, title: string | undefined): NonNullable<PartReading['design']> {
  const locarno = first(root, ['洛迦诺分类号', '国际外观设计分类号', '外观设计分类号', '所属类别', '产品所属类别']);
  const partial = descendants(root, '局部外观设计', '局部设计')[0];
  const [similarDesigns, setPieces] = [
    ['相似设计', '相似外观设计'],
    ['成套产品', '成套产品外观设计'],
  ].map((names) => {
    const said = /\d{1,3}/.exec(textOf(descendants(root, ...names!)[0]))?.[0];
    return said === undefined ? undefined : Number(said);
  });
  return {
    ...(title === undefined ? {} : { productName: title }),
    ...(locarno === undefined ? {} : { locarno }),
    ...(partial === undefined ? {} : { partial: ticked(partial) }),
    ...(similarDesigns === undefined ? {} : { similarDesigns }),
    ...(setPieces === undefined ? {} : { setPieces }),
  };
}

function parties(root: XmlElement): Party[] {
  const people = (role: Party['role'], container: string[], entries: RegExp): Party[] =>
    childElements(root)
      .filter((child) => container.includes(child.name))
      .flatMap((child) => {
        const each = childElements(child).filter((entry) => entries.test(entry.name));
        return (each.length > 0 ? each : [child]).flatMap((entry) => person(role, entry));
      });
  const agencies = childElements(root).filter((child) => ['专利代理机构', '代理机构'].includes(child.name));
  return [
    ...people('applicant', ['申请人'], /申请人$/),
    ...people('inventor', ['发明人', '设计人'], /(?:发明人|设计人)$/),
    ...agencies.flatMap(agency),
  ];
}

function person(role: Party['role'], entry: XmlElement): Party[] {
  const name = first(entry, NAMES) ?? '';
  // An applicant of whom all but the name is given is still an applicant; the missing name is for the checker.
  if (name === '' && (role !== 'applicant' || textOf(entry) === '')) return [];
  const party: Party = { role, name };
  const address = ADDRESS.map((part) => first(entry, [part]) ?? '').join('') || first(entry, ['地址', '详细地址']);
  if (address) party.address = address;
  const [identifier, postcode, phone, country] = [IDENTIFIERS, POSTCODES, PHONES, COUNTRIES].map((n) =>
    first(entry, n),
  );
  if (identifier !== undefined) party.identifier = identifier;
  if (postcode !== undefined) party.postcode = postcode;
  if (phone !== undefined) party.phone = phone;
  if (country !== undefined) party.country = country;
  const licence = role === 'agent' ? first(entry, LICENCES) : undefined;
  if (licence !== undefined) party.licence = licence;
  if (ticked(descendants(entry, '不公布姓名')[0]) || name.includes('不公布姓名')) party.withheld = true;
  return [party];
}

function agency(element: XmlElement): Party[] {
  const agents = descendants(
    element,
    '代理人',
    '代理师',
    '第一代理人',
    '第二代理人',
    '第一代理师',
    '第二代理师',
    '专利代理师',
  );
  const own: XmlElement = {
    ...element,
    children: element.children.filter((c) => typeof c === 'string' || !agents.includes(c)),
  };
  const name = first(own, ['机构名称', '代理机构名称', '名称']);
  if (name === undefined) return [];
  const party: Party = { role: 'agency', name };
  const code = first(own, ['机构代码', '代理机构代码']);
  if (code !== undefined) party.identifier = code;
  return [party, ...agents.flatMap((agent) => person('agent', agent))];
}

/** 申请文件清单 and 附加文件清单: what the filer says is in the package. */
function declaredFiles(root: XmlElement): RequestData['declared'] {
  return descendants(root, '申请文件清单', '附加文件清单').flatMap((list) =>
    childElements(list).flatMap((entry) => {
      const code = /\d{6}/.exec(first(entry, ['文件代码', '表格代码', '文件类型代码']) ?? '')?.[0];
      if (code === undefined) return [];
      const name = first(entry, ['文件名称', '文件名']);
      const pages = wholeNumber(first(entry, ['页数']));
      const count = wholeNumber(first(entry, ['项数', '权利要求项数', '图数', '附图幅数', '份数']));
      return [
        {
          formCode: code,
          ...(name === undefined ? {} : { name }),
          ...(pages === undefined ? {} : { pages }),
          ...(count === undefined ? {} : { count }),
        },
      ];
    }),
  );
}

const wholeNumber = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,5}$/.test(written) ? Number(written) : undefined;

function priorities(root: XmlElement): RequestData['priorities'] {
  return descendants(root, '要求优先权声明').flatMap((list) => {
    const entries = childElements(list);
    return entries.flatMap((entry) => {
      const date = first(entry, ['在先申请日']);
      const number = first(entry, ['在先申请号']);
      const office = first(entry, ['原受理机构名称', '原受理机构']);
      if (date === undefined && number === undefined && office === undefined) return [];
      return [
        {
          ...(date === undefined ? {} : { date }),
          ...(number === undefined ? {} : { number }),
          ...(office === undefined ? {} : { office }),
        },
      ];
    });
  });
}

function leaves(element: XmlElement, path = ''): { path: string; value: string }[] {
  const children = childElements(element);
  const here = path === '' ? element.name : `${path}/${element.name}`;
  if (children.length > 0) return children.flatMap((child) => leaves(child, here));
  const value = textOf(element);
  return value === '' ? [] : [{ path: here, value }];
}
