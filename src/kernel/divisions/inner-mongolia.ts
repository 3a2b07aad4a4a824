/** One county-level division: code, official name, name in Latin letters. */
type County = readonly [code: string, zh: string, en: string];

export interface League {
  code: string;
  zh: string;
  en: string;
  /** Name without 市 or 盟, for tiles and charts; 兴安盟 keeps it, being of three characters. */
  short: string;
  /** Row and column on the schematic map, from 1, the north-east at the top right. */
  tile: readonly [row: number, column: number];
  /** Day on which the State Council approved the present form; customary, since the codes follow at the next edition. */
  since?: string;
  counties: readonly County[];
}

/** GB/T 2260 for 内蒙古自治区: 9 cities, 3 leagues, 103 banners, counties, districts and cities; no development zones. */
export const leagues: readonly League[] = [
  {
    code: '150100',
    zh: '呼和浩特市',
    en: 'Hohhot',
    short: '呼和浩特',
    tile: [4, 3],
    counties: [
      ['150102', '新城区', 'Xincheng District'],
      ['150103', '回民区', 'Huimin District'],
      ['150104', '玉泉区', 'Yuquan District'],
      ['150105', '赛罕区', 'Saihan District'],
      ['150121', '土默特左旗', 'Tumed Left Banner'],
      ['150122', '托克托县', 'Togtoh County'],
      ['150123', '和林格尔县', 'Horinger County'],
      ['150124', '清水河县', 'Qingshuihe County'],
      ['150125', '武川县', 'Wuchuan County'],
    ],
  },
  {
    code: '150200',
    zh: '包头市',
    en: 'Baotou',
    short: '包头',
    tile: [3, 2],
    counties: [
      ['150202', '东河区', 'Donghe District'],
      ['150203', '昆都仑区', 'Kundulun District'],
      ['150204', '青山区', 'Qingshan District'],
      ['150205', '石拐区', 'Shiguai District'],
      ['150206', '白云鄂博矿区', 'Bayan Obo Mining District'],
      ['150207', '九原区', 'Jiuyuan District'],
      ['150221', '土默特右旗', 'Tumed Right Banner'],
      ['150222', '固阳县', 'Guyang County'],
      ['150223', '达尔罕茂明安联合旗', 'Darhan Muminggan United Banner'],
    ],
  },
  {
    code: '150300',
    zh: '乌海市',
    en: 'Wuhai',
    short: '乌海',
    tile: [4, 1],
    counties: [
      ['150302', '海勃湾区', 'Haibowan District'],
      ['150303', '海南区', 'Hainan District'],
      ['150304', '乌达区', 'Wuda District'],
    ],
  },
  {
    code: '150400',
    zh: '赤峰市',
    en: 'Chifeng',
    short: '赤峰',
    tile: [3, 4],
    since: '1983-10-10',
    counties: [
      ['150402', '红山区', 'Hongshan District'],
      ['150403', '元宝山区', 'Yuanbaoshan District'],
      ['150404', '松山区', 'Songshan District'],
      ['150421', '阿鲁科尔沁旗', 'Ar Horqin Banner'],
      ['150422', '巴林左旗', 'Bairin Left Banner'],
      ['150423', '巴林右旗', 'Bairin Right Banner'],
      ['150424', '林西县', 'Linxi County'],
      ['150425', '克什克腾旗', 'Hexigten Banner'],
      ['150426', '翁牛特旗', 'Ongniud Banner'],
      ['150428', '喀喇沁旗', 'Harqin Banner'],
      ['150429', '宁城县', 'Ningcheng County'],
      ['150430', '敖汉旗', 'Aohan Banner'],
    ],
  },
  {
    code: '150500',
    zh: '通辽市',
    en: 'Tongliao',
    short: '通辽',
    tile: [3, 5],
    since: '1999-01-13',
    counties: [
      ['150502', '科尔沁区', 'Horqin District'],
      ['150521', '科尔沁左翼中旗', 'Horqin Left Middle Banner'],
      ['150522', '科尔沁左翼后旗', 'Horqin Left Rear Banner'],
      ['150523', '开鲁县', 'Kailu County'],
      ['150524', '库伦旗', 'Hure Banner'],
      ['150525', '奈曼旗', 'Naiman Banner'],
      ['150526', '扎鲁特旗', 'Jarud Banner'],
      ['150581', '霍林郭勒市', 'Holingol City'],
    ],
  },
  {
    code: '150600',
    zh: '鄂尔多斯市',
    en: 'Ordos',
    short: '鄂尔多斯',
    tile: [4, 2],
    since: '2001-02-26',
    counties: [
      ['150602', '东胜区', 'Dongsheng District'],
      ['150603', '康巴什区', 'Kangbashi District'],
      ['150621', '达拉特旗', 'Dalad Banner'],
      ['150622', '准格尔旗', 'Jungar Banner'],
      ['150623', '鄂托克前旗', 'Otog Front Banner'],
      ['150624', '鄂托克旗', 'Otog Banner'],
      ['150625', '杭锦旗', 'Hanggin Banner'],
      ['150626', '乌审旗', 'Uxin Banner'],
      ['150627', '伊金霍洛旗', 'Ejin Horo Banner'],
    ],
  },
  {
    code: '150700',
    zh: '呼伦贝尔市',
    en: 'Hulunbuir',
    short: '呼伦贝尔',
    tile: [1, 5],
    since: '2001-10-10',
    counties: [
      ['150702', '海拉尔区', 'Hailar District'],
      ['150703', '扎赉诺尔区', 'Jalainur District'],
      ['150721', '阿荣旗', 'Arun Banner'],
      ['150722', '莫力达瓦达斡尔族自治旗', 'Morin Dawa Daur Autonomous Banner'],
      ['150723', '鄂伦春自治旗', 'Oroqen Autonomous Banner'],
      ['150724', '鄂温克族自治旗', 'Evenk Autonomous Banner'],
      ['150725', '陈巴尔虎旗', 'Old Barag Banner'],
      ['150726', '新巴尔虎左旗', 'New Barag Left Banner'],
      ['150727', '新巴尔虎右旗', 'New Barag Right Banner'],
      ['150781', '满洲里市', 'Manzhouli City'],
      ['150782', '牙克石市', 'Yakeshi City'],
      ['150783', '扎兰屯市', 'Zhalantun City'],
      ['150784', '额尔古纳市', 'Ergun City'],
      ['150785', '根河市', 'Genhe City'],
    ],
  },
  {
    code: '150800',
    zh: '巴彦淖尔市',
    en: 'Bayannur',
    short: '巴彦淖尔',
    tile: [3, 1],
    since: '2003-12-01',
    counties: [
      ['150802', '临河区', 'Linhe District'],
      ['150821', '五原县', 'Wuyuan County'],
      ['150822', '磴口县', 'Dengkou County'],
      ['150823', '乌拉特前旗', 'Urad Front Banner'],
      ['150824', '乌拉特中旗', 'Urad Middle Banner'],
      ['150825', '乌拉特后旗', 'Urad Rear Banner'],
      ['150826', '杭锦后旗', 'Hanggin Rear Banner'],
    ],
  },
  {
    code: '150900',
    zh: '乌兰察布市',
    en: 'Ulanqab',
    short: '乌兰察布',
    tile: [3, 3],
    since: '2003-12-01',
    counties: [
      ['150902', '集宁区', 'Jining District'],
      ['150921', '卓资县', 'Zhuozi County'],
      ['150922', '化德县', 'Huade County'],
      ['150923', '商都县', 'Shangdu County'],
      ['150924', '兴和县', 'Xinghe County'],
      ['150925', '凉城县', 'Liangcheng County'],
      ['150926', '察哈尔右翼前旗', 'Qahar Right Front Banner'],
      ['150927', '察哈尔右翼中旗', 'Qahar Right Middle Banner'],
      ['150928', '察哈尔右翼后旗', 'Qahar Right Rear Banner'],
      ['150929', '四子王旗', 'Siziwang Banner'],
      ['150981', '丰镇市', 'Fengzhen City'],
    ],
  },
  {
    code: '152200',
    zh: '兴安盟',
    en: 'Hinggan League',
    short: '兴安盟',
    tile: [2, 5],
    counties: [
      ['152201', '乌兰浩特市', 'Ulanhot City'],
      ['152202', '阿尔山市', 'Arxan City'],
      ['152221', '科尔沁右翼前旗', 'Horqin Right Front Banner'],
      ['152222', '科尔沁右翼中旗', 'Horqin Right Middle Banner'],
      ['152223', '扎赉特旗', 'Jalaid Banner'],
      ['152224', '突泉县', 'Tuquan County'],
    ],
  },
  {
    code: '152500',
    zh: '锡林郭勒盟',
    en: 'Xilingol League',
    short: '锡林郭勒',
    tile: [2, 4],
    counties: [
      ['152501', '二连浩特市', 'Erenhot City'],
      ['152502', '锡林浩特市', 'Xilinhot City'],
      ['152522', '阿巴嘎旗', 'Abag Banner'],
      ['152523', '苏尼特左旗', 'Sonid Left Banner'],
      ['152524', '苏尼特右旗', 'Sonid Right Banner'],
      ['152525', '东乌珠穆沁旗', 'East Ujimqin Banner'],
      ['152526', '西乌珠穆沁旗', 'West Ujimqin Banner'],
      ['152527', '太仆寺旗', 'Taibus Banner'],
      ['152528', '镶黄旗', 'Bordered Yellow Banner'],
      ['152529', '正镶白旗', 'Plain and Bordered White Banner'],
      ['152530', '正蓝旗', 'Plain Blue Banner'],
      ['152531', '多伦县', 'Duolun County'],
    ],
  },
  {
    code: '152900',
    zh: '阿拉善盟',
    en: 'Alxa League',
    short: '阿拉善',
    tile: [2, 1],
    counties: [
      ['152921', '阿拉善左旗', 'Alxa Left Banner'],
      ['152922', '阿拉善右旗', 'Alxa Right Banner'],
      ['152923', '额济纳旗', 'Ejin Banner'],
    ],
  },
];

/** Days of the youngest county-level divisions; customary, like `League.since`. */
export const countySince: Readonly<Record<string, string>> = { '150603': '2016-06-08', '150703': '2013-03-25' };

/** Leagues that became cities: code, names, last day, successor. They live on in old credit codes and records. */
export const formerLeagues: readonly (readonly [code: string, zh: string, en: string, last: string, next: string])[] = [
  ['152100', '呼伦贝尔盟', 'Hulunbuir League', '2001-10-09', '150700'],
  ['152300', '哲里木盟', 'Jirim League', '1999-01-12', '150500'],
  ['152400', '昭乌达盟', 'Ju Ud League', '1983-10-09', '150400'],
  ['152600', '乌兰察布盟', 'Ulanqab League', '2003-11-30', '150900'],
  ['152700', '伊克昭盟', 'Ih Ju League', '2001-02-25', '150600'],
  ['152800', '巴彦淖尔盟', 'Bayannur League', '2003-11-30', '150800'],
];
