/** The longest run of words before a sign that is looked at for a name. */
const LONGEST = 24;

/** Han, Latin letters, digits, hyphen and stroke make up a run; everything else ends it. */
const inRun = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) ||
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 57 && code !== 46);

/** The run of words that ends at `at`; empty where no Han character or word of capitals stands there. */
export function contextBefore(folded: string, at: number): string {
  const last = folded.charCodeAt(at - 1);
  const han = last >= 0x4e00 && last <= 0x9fa5;
  if (!han && !(last >= 65 && last <= 90)) return '';
  let from = at;
  while (from > 0 && at - from < LONGEST && inRun(folded.charCodeAt(from - 1))) from--;
  // Digits, hyphens and strokes open no name.
  while (from < at && folded.charCodeAt(from) < 58) from++;
  const run = folded.slice(from, at);
  return han || /(?:^|[^A-Za-z])[A-Z]{2,6}$/.test(run) ? run : '';
}

/** Words whose number is a rank or a title of its own, never a sign. */
const NEVER =
  /(?:图|步骤|步|实施例|对比例|比较例|对照例|实例|示例|权利要求|权项|公式|方程|通式|化学式|结构式|反应式|式|方程式|第|(?<![力流压度量仪电钟手水油气温秒])表|方案|如|附件|文献|专利|章|节|条款|标准|编号|序号|型号|规格|样品|试样|配方|组别|试验|实验|情形|情况|情景|方式|类型|例)$/;

const NEVER_ENDS = new Set('图骤步例求项程式第表案如件献利章节款准号格品方别验形况景型');

export const neverSigned = (context: string): boolean =>
  NEVER_ENDS.has(context[context.length - 1]!) && NEVER.test(context.slice(-4));

/** Words that end before a quantity, not before a sign. */
const QUANTITY_ENDS =
  '为在至于约以按达过是有到加取共仅近每各前后的了成入降升比经第即超满低高大小多少长宽厚深重隔含占述再另共需用得等或和与及从距离且则而但若当将把被由并又最之也都不能可时';
const QUANTITY_WORDS =
  '不少|不多|大概|左右|等于|总共|温度|压力|时间|速度|浓度|含量|厚度|长度|宽度|高度|直径|半径|内径|外径|孔径|粒径|距离|间距|角度|重量|质量|体积|比例|转速|功率|电压|电流|频率|流量|目数|数量|数目|面积|密度|粘度|温|份|量|值|率|数|比|优选|选|相对|分别|其中|状态|表示|指示|标记|等级|级别|概率|标签|年|版本|类别|阶数|取值|赋值';
const BEFORE_QUANTITY = new RegExp(`(?:${QUANTITY_WORDS})$`);
/** Asked first: hardly any name ends like one of them. */
const QUANTITY_LAST = new Set(QUANTITY_WORDS.split('|').map((word) => word[word.length - 1]!));

/** Whether a noun can end here, so that a number after it can be a sign. */
export function soundsLikeName(context: string): boolean {
  const last = context[context.length - 1]!;
  if (context.length < 2 || QUANTITY_ENDS.includes(last) || isLetter(last.charCodeAt(0))) return false;
  return !QUANTITY_LAST.has(last) || !BEFORE_QUANTITY.test(context.slice(-3));
}
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Counting words and units; those that also begin other words name what must not follow. */
const UNIT =
  /^\s?(?:[%‰℃℉°º×*=+<>≤≥±/～~^]|[-‐‑‒–—−]\s?\d|[:：]\s?\d|[a-zA-Z]{1,4}(?![a-zA-Z])|个|种|[次倍份秒天月年万亿吨岁名户亩元周]|分钟|分(?!别|布|离|为|成|开|隔|配|支|割|流|设|体|处)|小时|日|度(?!过)|摄氏|层(?!叠|压|状)|块|根(?!部|据)|条(?!形|状)|片(?!状|式)|台(?!面|阶)|组(?!成|装|合|件)|[厘毫微纳]?米|[毫千]?克|千[瓦帕伏]|兆|毫[升安伏]|升(?!降|起|高)|转(?!动|轴|向|换|角|子|盘|筒|速)|只(?!能|有|要|需|是|与)|人|圈|号|级(?!联)|位(?!于|置|移)|点(?!接|焊|击)|目(?!的|标)|道|对(?!称|应|接|准|齐|于|着|比|面|置|其|所|该|物|待|内|外)|套(?!设|装|接|在|筒|于|上|住|入|合|有|环|管)|支(?!撑|架|承|持)|枚|行(?!走|程|驶|进)|列|余|多(?!个|次|种)|以[上下内外]|左右(?!两|侧|端|对|移|滑)|齿|相(?!连|接|通|对|配|互|邻|应|同|交|平|匹|适|啮|背|垂)|极(?!片|板|柱)|孔(?!内|中|与|为)|缸|芯|股|路(?!径|由)|通道|[挡档段节格页字核针折瓣]|排(?!出|列|放|气|水|料|布)|自由度|者|项|维|阶|比特|字节|至\s?\d|到\s?\d|[伏瓦赫帕牛焦欧]特?|安(?!装|置|全|放|排|设)|马力|英寸|公[斤里升顷分])/;

/** What units and counting words begin with. */
const UNIT_BEGINS = new Set(
  [
    ...'%‰℃℉°º×*=+<>≤≥±/～~^-‐‑‒–—−:：个种次倍份秒天月年万亿吨岁名户亩元周分小日度摄层块根条片台组厘毫微纳米克千兆升转只人圈号级位点目道对套支枚行列余多以左齿相极孔缸芯股路通挡档段节格页字核针折瓣排自者项维阶比至到伏瓦赫帕牛焦欧安马英公',
  ].map((c) => c.charCodeAt(0)),
);
const beginsUnit = (code: number): boolean => UNIT_BEGINS.has(code) || isLetter(code);

export function unitFollows(folded: string, at: number): boolean {
  const blank = folded.charCodeAt(at);
  const first = blank === 32 || (blank >= 9 && blank <= 13) ? folded.charCodeAt(at + 1) : blank;
  return beginsUnit(first) && UNIT.test(folded.slice(at, at + 8));
}

/** 冷却8H, 加热至80K, 电源5V: the letter is a unit. Signs go on with a, b, c …, seldom so far. */
export const endsWithUnit = (token: string): boolean => /[hHsSgGmMlLVWKTNJPkt]$/.test(token);

/**
 * Words that stand before a name and do not belong to it. Only what hardly ever occurs inside a name of a part; the
 * agreement among the mentions takes care of the rest.
 */
const BEFORE_NAME =
  /(?:所[述说]的?|上述的?|前述的?|[该此且]|[一二两三四五六七八九十几多各每数若干]{1,2}[个种对根块条片组台只套排]|两侧|至少|还?包括|包含|设置|开设|安装|固定|连接|固接|焊接|铰接|套设|套装|布置|嵌设|位于|通过|利用|采用|启动|打开|关闭|驱动|带动|推动|控制|经由|沿着?|穿过|进入|靠近|远离|对应|配合|其中|以及|如果|使得|因此|此时|然后|由于|保证|判断|组成|构成|具有|形成|[装设开接置套嵌定配]有|[加送放投倒装流]入|[加送]到|有(?!机|源|效|色|线|限|刷|孔|轨|毒|载|氧|害)|的|和|与|及|或|在|将|于|至|到|从|被|是|为)(?!$)/g;
/** Names these words are part of. */
const KEPT =
  /^(?:从动|控制[器柜箱阀盒板模单系面开]|驱动[器电轮轴装机模单板齿]|连接[杆件板轴头管块座器线部环柱法孔片螺销端]|固定[板座件架块杆柱环孔套支部端]|安装[板座架孔槽部支框]|推动[杆块板]|[加送放投倒装流]入[口管端阀孔泵机部件嘴器槽腔侧]|设置面|到位|为主|(?:安装|固定|连接|驱动|带动|推动|控制|配合)(?:装置|机构|组件|单元|模块|系统|电路|结构|构件|部件|元件)$)/;

const PURPOSE = /^(?:安装|固定|连接|固接|驱动|带动|推动|控制|配合|对应)$/;

const OTHER_SIGN = /^.*[\u4e00-\u9fa5]\d{1,4}[a-z]?'?(?=[\u4e00-\u9fa5])(?!号)/;

/** The name at the end of a run of words, what stands before it cut off as far as words tell. */
export function boundedName(context: string): string {
  let name = bounded.get(context);
  if (name === undefined) {
    name = cutBefore(context);
    // The same few runs come back with every mention of a part; another text has others.
    if (bounded.size >= MOST_KEPT) bounded.clear();
    bounded.set(context, name);
  }
  return name;
}

const bounded = new Map<string, string>();
const MOST_KEPT = 4000;

function cutBefore(context: string): string {
  // The name of another part ends with its sign: 塔筒1上装有机舱2.
  let from = (OTHER_SIGN.exec(context)?.[0].length ?? 0) % context.length;
  BEFORE_NAME.lastIndex = 0;
  for (let match = BEFORE_NAME.exec(context); match; match = BEFORE_NAME.exec(context)) {
    if (KEPT.test(context.slice(match.index))) {
      BEFORE_NAME.lastIndex = match.index + 1;
      continue;
    }
    const end = match.index + match[0].length;
    const rest = context.length - end;
    // 安装块, 连接台, 固定槽: what a part is for belongs to its name where one character would be left.
    if (rest > 1 || (rest === 1 && !PURPOSE.test(match[0]))) from = end;
  }
  return context.slice(from);
}
