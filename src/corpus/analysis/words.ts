import { type Text, text } from '#kernel/text.ts';
import type { RightKind } from '../record/types.ts';
import type { ChartKind } from './types.ts';

export const chartTitles: Record<ChartKind, Text> = {
  trend: text('申请趋势', 'Filing trend'),
  applicants: text('主要申请人', 'Leading applicants'),
  inventors: text('主要发明人', 'Leading inventors'),
  geography: text('地域分布', 'Geography'),
  lifecycle: text('技术生命周期', 'Technology lifecycle'),
  heat: text('技术—年度热力图', 'Technology by year'),
  matrix: text('申请人—技术矩阵', 'Applicants by technology'),
  citations: text('引证网络', 'Citation network'),
  landscape: text('专利地图', 'Patent landscape'),
};

/** How each chart is counted. */
export const chartRules: Record<ChartKind, Text> = {
  trend: text('按申请日所在年、按专利类型计件。', 'Applications by year of filing and kind of right.'),
  applicants: text(
    '按申请人计件，共同申请人各计一次。',
    'Applications by applicant; joint applicants count once each.',
  ),
  inventors: text('按发明人计件，共同发明人各计一次。', 'Applications by inventor; joint inventors count once each.'),
  geography: text('按第一申请人的地址计件。', 'Applications by address of the first applicant.'),
  lifecycle: text(
    '每点为一年：横轴为当年不同申请人数，纵轴为当年申请量。',
    'A point is a year: different applicants to the right, applications upwards.',
  ),
  heat: text('每格为该技术在该申请年的件数。', 'A cell holds the applications of a technology filed in a year.'),
  matrix: text(
    '每点为该申请人在该技术的件数；一件可属多个技术。',
    'A point holds the applications of an applicant in a technology; one may lie in several.',
  ),
  citations: text(
    '被本集合文献引用最多的文献及其引用者，自左向右按申请年排列；点深色圆看引用它的文献。',
    'Documents cited most within the set and those that cite them, by year of filing; a dark circle opens those that cite it.',
  ),
  landscape: text(
    '文本越相近的文献位置越近，底色越深处文献越密。',
    'The more alike their texts, the nearer documents lie; the ground is darker where they are dense.',
  ),
};

export const rightTitles: Record<RightKind, Text> = {
  invention: text('发明', 'Invention'),
  utility: text('实用新型', 'Utility model'),
  design: text('外观设计', 'Design'),
  other: text('其他', 'Other'),
};
