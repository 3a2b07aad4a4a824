import { catalogue } from '../../app/i18n.ts';

/** Words that the entity's page and the centre's page share. */
export const quotaWords = catalogue(
  {
    pieces: (n: number) => `${n}件`,
    grade: (grade: string | null) => (grade ? `${grade}级` : '未评级'),
    custom: '惯例',
    entered: '本中心设置',
    site: '站点配置',
    default: '平台默认值',
    fault: (at: number) => `公式第${at}个字符处`,
    year: (year: number) => `${year}年`,
  },
  {
    pieces: (n: number) => `${n}`,
    grade: (grade: string | null) => (grade ? `grade ${grade}` : 'no grade'),
    custom: 'customary',
    entered: 'set by the centre',
    site: 'set by the site',
    default: 'default of the platform',
    fault: (at: number) => `at character ${at}`,
    year: (year: number) => `${year}`,
  },
);
